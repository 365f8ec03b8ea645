package io.mpsexpress.removal.web;

import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.removal.RemovalPrinter;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.RequestWithdrawal;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a removal: why it was asked for, what Lexmark decided, and its printers. */
@Controller
class RemovalController {

    private static final int PRINTERS = 50;

    private final RemovalQueries queries;
    private final VisibleOrganizations organizations;
    private final RequestPage page;
    private final RequestWithdrawal withdrawal;

    RemovalController(
            RemovalQueries queries,
            VisibleOrganizations organizations,
            RequestPage page,
            RequestWithdrawal withdrawal) {
        this.queries = queries;
        this.organizations = organizations;
        this.page = page;
        this.withdrawal = withdrawal;
    }

    @GetMapping("/removals/{removalId}")
    String one(
            @PathVariable String removalId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        RemovalView removal = queries.get(Ids.parse(removalId));
        model.addAttribute("removal", removal);
        model.addAttribute(
                "tone", RequestView.tone(removal.state().name(), removal.state().isOpen()));
        model.addAttribute("organization", organizations.require(removal.organizationId()));
        // once it is approved, it goes on by itself
        model.addAttribute("moving", removal.state() == RemovalState.APPROVED);
        model.addAttribute(
                "mayWithdraw",
                removal.state() == RemovalState.OPEN && withdrawal.isFor(RequestKind.REMOVAL, removal.requestedBy()));
        page.fill(model, shown(removal));
        if (!removal.entitlement()) {
            Page<RemovalPrinter> printers = queries.printers(removal.id(), PRINTERS, cursor);
            model.addAttribute("printers", printers.items());
            model.addAttribute("pager", Pager.of(request, printers));
        }
        return "removal/one";
    }

    private static RequestPage.Shown shown(RemovalView removal) {
        List<String> people =
                Stream.of(removal.requestedBy(), removal.decidedBy()).toList();
        return new RequestPage.Shown(
                removal.id(),
                "remove-from-mps-express",
                removal.state().isOpen(),
                List.of(removal.id()),
                people,
                removal.forcedEnd());
    }
}
