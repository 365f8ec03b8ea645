package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.DeskDecisions.Result;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationDesk;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.EscalationOnDesk;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the desk shows, and what it tells after a decision about many. */
@Component
class DeskPage {

    private final EscalationDesk desk;
    private final UserManagement users;
    private final RefusalText texts;
    private final CurrentCaller currentCaller;

    DeskPage(EscalationDesk desk, UserManagement users, RefusalText texts, CurrentCaller currentCaller) {
        this.desk = desk;
        this.users = users;
        this.texts = texts;
        this.currentCaller = currentCaller;
    }

    void fill(Model model, DeskQuestion asked, List<EscalationOnDesk> shown) {
        boolean inTeam = currentCaller.get().mayActAs(Role.CUSTOMER_OPERATIONS, Role.TECHNICAL_SUPPORT);
        model.addAttribute("asked", asked);
        model.addAttribute("groups", grouped(asked.group(), shown));
        model.addAttribute("teams", EscalationFilter.TEAMS);
        model.addAttribute(
                "statuses",
                Arrays.stream(EligibilityStatus.values())
                        .filter(status -> status != EligibilityStatus.ELIGIBLE)
                        .toList());
        model.addAttribute("mayDecide", inTeam && asked.isOpen() && !shown.isEmpty());
        model.addAttribute("choices", choices(shown));
        model.addAttribute(
                "people",
                users.names(shown.stream()
                        .map(EscalationOnDesk::assignee)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** What can be decided about at least one of them. */
    private static List<EscalationDecision> choices(List<EscalationOnDesk> shown) {
        return Arrays.stream(EscalationDecision.values())
                .filter(choice -> shown.stream()
                        .anyMatch(one ->
                                EscalationDecision.of(one.escalation().status()).contains(choice)))
                .toList();
    }

    /** In the order in which the first of each comes; one group without a name where nothing lies together. */
    private static Map<String, List<EscalationOnDesk>> grouped(String by, List<EscalationOnDesk> shown) {
        Function<EscalationOnDesk, String> name =
                switch (by == null ? "" : by) {
                    case "model" -> one -> String.join(", ", one.models());
                    case "customer" -> EscalationOnDesk::organizationName;
                    default -> one -> "";
                };
        return shown.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    /** What has to be decided next by the caller's teams. */
    Optional<UUID> next() {
        EscalationFilter theirs = new DeskFilter("open", null, null, null, null, null, null, null, null)
                .filter(DeskQuestion.teamsOf(currentCaller.get()));
        return desk.list(theirs, 1, null).items().stream().findFirst().map(EscalationOnDesk::id);
    }

    /** How many were decided; and which were not, by reason. */
    void tell(List<Result> results, RedirectAttributes redirect) {
        List<Result> refused =
                results.stream().filter(result -> result.refused() != null).toList();
        int decided = results.size() - refused.size();
        Flash flash = refused.isEmpty()
                ? Flash.success("enrollment.desk.decided", decided)
                : Flash.warning("enrollment.desk.partly", decided, refused.size());
        flash.after(redirect);
        if (!refused.isEmpty()) {
            redirect.addFlashAttribute("refused", byReason(refused));
        }
    }

    private ArrayList<String> byReason(List<Result> refused) {
        List<UUID> ids = refused.stream()
                .map(result -> Ids.parse(result.target().escalationId()))
                .toList();
        Map<UUID, String> numbers = desk.numbers(ids);
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Result result : refused) {
            String number = numbers.get(Ids.parse(result.target().escalationId()));
            reasons.computeIfAbsent(texts.of(result.refused()), reason -> new ArrayList<>())
                    .addAll(number == null ? Collections.emptyList() : List.of(number));
        }
        ArrayList<String> lines = new ArrayList<>();
        reasons.forEach((reason, of) -> lines.add(of.isEmpty() ? reason : String.join(", ", of) + ": " + reason));
        return lines;
    }
}
