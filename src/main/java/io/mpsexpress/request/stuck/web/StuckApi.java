package io.mpsexpress.request.stuck.web;

import io.mpsexpress.request.stuck.StuckHelp;
import io.mpsexpress.request.stuck.StuckHelp.Outcome;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients do about what {@code GET /insight/stuck} names, each with the subject of its remedy. */
@RestController
@RequestMapping("/api/v1/insight/stuck")
@Tag(name = "Insight")
class StuckApi {

    private final StuckHelp help;

    StuckApi(StuckHelp help) {
        this.help = help;
    }

    @PostMapping("/retry")
    @Operation(
            summary = "Has a failed step tried again, which is on record",
            description = "`NOT` where it does not wait for that any more")
    Helped retry(@RequestBody Stuck what) {
        return new Helped(help.retry(what.known()));
    }

    @PostMapping("/remind")
    @Operation(
            summary = "Reminds who has an overdue task",
            description = "`NOT` where it is done, is not past due, or was reminded of within an hour")
    Helped remind(@RequestBody Stuck what) {
        return new Helped(help.remind(what.known()));
    }

    @PostMapping("/ask")
    @Operation(
            summary = "Asks Lexmark's back end now for the answers that a request waits for",
            description = "`COMPLETE`, or `WAITING` for all or some of them, or `UNREACHABLE`")
    Helped ask(@RequestBody Stuck what) {
        return new Helped(help.ask(what.known()));
    }

    /** @param subject of the remedy that {@code GET /insight/stuck} names */
    record Stuck(String subject) {

        String known() {
            if (subject == null) {
                throw Refused.invalidField("subject", "failure.missing");
            }
            return subject;
        }
    }

    record Helped(Outcome outcome) {}
}
