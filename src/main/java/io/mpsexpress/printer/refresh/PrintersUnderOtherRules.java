package io.mpsexpress.printer.refresh;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.printer.refresh.ConcernedPrinters.Concerned;
import io.mpsexpress.program.whatif.PrintersUnderRules;
import io.mpsexpress.program.whatif.RulesCompared;
import io.mpsexpress.program.whatif.StatusChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks printers by the rules of this moment and by others; reads those that the difference concerns, a slice at a time. */
@Component
@Transactional(readOnly = true)
class PrintersUnderOtherRules implements PrintersUnderRules {

    private final ReportedFacts reported;
    private final ConcernedPrinters concerned;
    private final PrinterRows rows;
    private final CurrentCheck currentCheck;

    PrintersUnderOtherRules(
            ReportedFacts reported, ConcernedPrinters concerned, PrinterRows rows, CurrentCheck currentCheck) {
        this.reported = reported;
        this.concerned = concerned;
        this.rows = rows;
        this.currentCheck = currentCheck;
    }

    @Override
    public List<StatusChange> compare(RulesCompared rules) {
        Comparison comparison = new Comparison(rules);
        for (String model : reported.models(rules.models())) {
            compareAll(model, concerned::ofModel, ids -> comparison.add(ids, printer -> true));
        }
        // a printer of a model in question may have an agent in question, too
        Predicate<CheckedPrinter> ofOtherModel =
                printer -> !rules.models().contains(EligibilityRules.comparable(printer.model()));
        for (String version : reported.fleetAgentVersions(rules.requiredNow(), rules.requiredThen())) {
            compareAll(version, concerned::ofFleetAgentVersion, ids -> comparison.add(ids, ofOtherModel));
        }
        return comparison.changes();
    }

    @Override
    public List<StatusChange> compare(RulesCompared rules, Collection<UUID> printerIds) {
        Comparison comparison = new Comparison(rules);
        List<UUID> all = List.copyOf(printerIds);
        for (int from = 0; from < all.size(); from += ConcernedPrinters.SLICE) {
            comparison.add(all.subList(from, Math.min(from + ConcernedPrinters.SLICE, all.size())), printer -> true);
        }
        return comparison.changes();
    }

    private static void compareAll(
            String value, BiFunction<String, String, List<Concerned>> next, Consumer<List<UUID>> each) {
        String last = "";
        List<Concerned> slice;
        do {
            slice = next.apply(value, last);
            each.accept(slice.stream().map(Concerned::id).toList());
            last = slice.isEmpty() ? last : slice.get(slice.size() - 1).serialNumber();
        } while (slice.size() == ConcernedPrinters.SLICE);
    }

    /** What was found so far. */
    private final class Comparison {

        private final EligibilityCheck now;
        private final EligibilityCheck then;
        private final Map<Step, Figures> found = new HashMap<>();

        private Comparison(RulesCompared rules) {
            now = currentCheck.by(rules.now());
            then = currentCheck.by(rules.then());
        }

        /** Printers of a partner's own are left out: no rule lets them in. */
        private void add(Collection<UUID> ids, Predicate<CheckedPrinter> counted) {
            rows.checkOwned(ids, now, (printer, owner) -> {
                Step step = new Step(
                        printer.eligibility().status(), then.of(printer.facts()).status());
                if (step.from != step.to && !owner.isPartner() && counted.test(printer)) {
                    found.computeIfAbsent(step, first -> new Figures()).add(owner.organizationId());
                }
            });
        }

        private List<StatusChange> changes() {
            List<StatusChange> changes = new ArrayList<>();
            found.forEach((step, figures) ->
                    changes.add(new StatusChange(step.from, step.to, figures.printers, figures.customers.size())));
            changes.sort(Comparator.comparingLong(StatusChange::printers)
                    .reversed()
                    .thenComparing(StatusChange::from)
                    .thenComparing(StatusChange::to));
            return changes;
        }
    }

    private record Step(EligibilityStatus from, EligibilityStatus to) {}

    private static final class Figures {

        private final Set<UUID> customers = new HashSet<>();
        private long printers;

        private void add(UUID customer) {
            printers++;
            customers.add(customer);
        }
    }
}
