package io.mpsexpress.insight.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.insight.CustomerView;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.Stage;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The customers behind a figure, and with each the printers that it counts. */
@Controller
@RequestMapping("/insight")
class CountedCustomersController {

    private static final int PAGE_SIZE = 50;

    private final FleetInsight fleet;
    private final InsightForm form;

    CountedCustomersController(FleetInsight fleet, InsightForm form) {
        this.fleet = fleet;
        this.form = form;
    }

    /** Whose printers are held up by this. */
    @GetMapping("/reasons/{status}")
    String byReason(
            @PathVariable EligibilityStatus status,
            Asked asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        Page<CustomerView> found =
                fleet.customersByReason(status, form.answer(asked, model).whose(), PAGE_SIZE, cursor);
        model.addAttribute("status", status);
        model.addAttribute("action", fleet.doing(status));
        return show(found, request, model);
    }

    /** Who reached this stage. */
    @GetMapping("/funnel/{stage}")
    String byStage(@PathVariable Stage stage, Asked asked, String cursor, HttpServletRequest request, Model model) {
        Page<CustomerView> found = fleet.customersByStage(stage, form.answer(asked, model), PAGE_SIZE, cursor);
        model.addAttribute("stage", stage);
        return show(found, request, model);
    }

    private static String show(Page<CustomerView> found, HttpServletRequest request, Model model) {
        model.addAttribute("customers", found.items());
        model.addAttribute("pager", Pager.of(request, found));
        return "insight/customers";
    }
}
