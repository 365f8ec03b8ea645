package io.mpsexpress.program.web;

import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing table of escalations: look, edit, see what it would have done, change. */
@Controller
@RequestMapping("/program/escalation-routing")
class RoutingController {

    private final RoutingManagement routing;
    private final RoutingPage page;

    RoutingController(RoutingManagement routing, RoutingPage page) {
        this.routing = routing;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) String cursor, HttpServletRequest request) {
        RoutingTable table = routing.get();
        return page.form(table, RoutingForm.of(table), FormProblems.NONE)
                .addAllObjects(page.versions(table, cursor, request));
    }

    /** Goes on editing: after the preview, or with a row more or less; changes nothing. */
    @PostMapping("/edit")
    ModelAndView edit(
            RoutingForm form,
            @RequestParam(defaultValue = "") String split,
            @RequestParam(defaultValue = "") String merge,
            HttpServletRequest request) {
        return form(routing.get(), form.split(split).merge(merge), FormProblems.NONE, request);
    }

    /** Shows what the table would have done with last month's escalations; changes nothing. */
    @PostMapping("/preview")
    ModelAndView preview(RoutingForm form, HttpServletRequest request) {
        try {
            return page.preview(routing.get(), form, routing.preview(form.rows(), form.version()));
        } catch (Refused refused) {
            return again(refused, form, request);
        }
    }

    @PostMapping
    ModelAndView change(RoutingForm form, HttpServletRequest request, RedirectAttributes redirect) {
        try {
            RoutingTable changed = routing.change(form.rows(), form.version());
            Flash.success("program.routing.saved", changed.version()).after(redirect);
            return new ModelAndView("redirect:/program/escalation-routing");
        } catch (Refused refused) {
            return again(refused, form, request);
        }
    }

    private ModelAndView again(Refused refused, RoutingForm form, HttpServletRequest request) {
        RoutingTable table = routing.get();
        ModelAndView again = form(table, form.on(table), FormProblems.of(refused), request);
        again.setStatus(FormProblems.statusOf(refused));
        return again;
    }

    private ModelAndView form(RoutingTable table, RoutingForm form, FormProblems problems, HttpServletRequest request) {
        return page.form(table, form, problems).addAllObjects(page.versions(table, null, request));
    }
}
