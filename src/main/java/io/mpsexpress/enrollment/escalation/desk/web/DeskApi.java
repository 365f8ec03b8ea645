package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.enrollment.escalation.desk.DeskCounts;
import io.mpsexpress.enrollment.escalation.desk.EscalationDesk;
import io.mpsexpress.enrollment.escalation.desk.EscalationOnDesk;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Escalation")
class DeskApi {

    private final EscalationDesk desk;

    DeskApi(EscalationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/escalations")
    @Operation(
            summary =
                    "Lists the escalations you may see: open ones (state=open) by due time, closed ones the last first",
            description =
                    "sort: due (what is due first), urgency (what is overdue, then what has the highest priority),"
                            + " age (what was opened first), customer or model, by name; with - before it the other way round."
                            + " assignee: user ids, or *nobody; repeated for any of them.")
    Page<EscalationOnDesk> list(
            DeskFilter asked,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return desk.list(asked.filter(null), asked.order(), limit, cursor);
    }

    @GetMapping("/escalation-counts")
    @Operation(
            summary =
                    "Counts the escalations that the same parameters list: all, overdue, yours, nobody's, of each cause")
    DeskCounts counts(DeskFilter asked) {
        return desk.counts(asked.filter(null));
    }
}
