package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.enrollment.escalation.desk.EscalationDesk;
import io.mpsexpress.enrollment.escalation.desk.Result;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells what came of something that was done with many escalations. */
@Component
class DeskNotices {

    private final EscalationDesk desk;
    private final RefusalText texts;

    DeskNotices(EscalationDesk desk, RefusalText texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * How many were done; and which were not, by reason.
     *
     * @param done last part of the message that says what was done
     */
    void tell(List<Result> results, String done, RedirectAttributes redirect) {
        List<Result> notWhole =
                results.stream().filter(result -> !result.isWhole()).toList();
        long count = results.stream().filter(result -> result.refused() == null).count();
        Flash flash = notWhole.isEmpty()
                ? Flash.success("enrollment.desk.done." + done, count)
                : Flash.warning("enrollment.desk.partly", count, notWhole.size());
        flash.after(redirect);
        if (!notWhole.isEmpty()) {
            redirect.addFlashAttribute("refused", byReason(notWhole));
        }
    }

    private ArrayList<String> byReason(List<Result> notWhole) {
        Map<UUID, String> numbers = desk.numbers(
                notWhole.stream().flatMap(result -> id(result).stream()).toList());
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        notWhole.forEach(result -> reasons(result)
                .forEach(reason -> reasons.computeIfAbsent(texts.of(reason), text -> new ArrayList<>())
                        .addAll(id(result).map(numbers::get).stream().toList())));
        ArrayList<String> lines = new ArrayList<>();
        reasons.forEach((reason, of) -> lines.add(of.isEmpty() ? reason : String.join(", ", of) + ": " + reason));
        return lines;
    }

    /** Those of printers name them. */
    private static Collection<Refused> reasons(Result result) {
        return result.refused() == null ? result.leftOut().values() : List.of(result.refused());
    }

    private static Optional<UUID> id(Result result) {
        return Ids.find(result.target().escalationId());
    }
}
