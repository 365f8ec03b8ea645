package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.PrinterFilter;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A filter of printers as conditions, and the indexes that lead to them.
 *
 * @param condition all of it, with the scope
 * @param paths indexes that together find every printer, each once; empty when none does
 * @param rest what is asked for beside what the paths find, with the scope
 * @param narrower whether that is more than the scope
 */
record PrinterCriteria(
        PrinterScope scope, Condition condition, List<AccessPath> paths, Condition rest, boolean narrower) {

    /** A text that so many models contain finds a good part of all printers: no use in going along each. */
    private static final int MOST_PATHS = 20;

    /** @param models those that contain the filter's text; empty without a text */
    static PrinterCriteria of(PrinterScope scope, PrinterFilter filter, List<String> models) {
        List<Criterion> criteria = new Builder(scope).of(filter, models);
        // the most selective come first
        Optional<Criterion> way = criteria.stream()
                .filter(criterion -> !criterion.paths().isEmpty())
                .findFirst();
        List<Criterion> others = criteria.stream()
                .filter(criterion -> way.isEmpty() || criterion != way.get())
                .toList();
        return new PrinterCriteria(
                scope,
                conditions(scope, criteria),
                way.map(Criterion::paths).orElse(List.of()),
                conditions(scope, others),
                !others.isEmpty());
    }

    private static Condition conditions(PrinterScope scope, List<Criterion> criteria) {
        List<Condition> conditions = new ArrayList<>(List.of(scope.condition()));
        criteria.forEach(criterion -> conditions.add(criterion.condition()));
        return Condition.all(conditions);
    }

    private record Criterion(Condition condition, List<AccessPath> paths) {}

    private record Builder(PrinterScope scope) {

        List<Criterion> of(PrinterFilter filter, List<String> models) {
            List<Criterion> criteria = new ArrayList<>();
            boolean without = PrinterFilter.NO_CONTACT.equals(filter.contact());
            if (filter.contact() != null && !without) {
                criteria.add(equal("p.supplies_contact_id", "contact", Ids.parse(filter.contact())));
            }
            if (filter.model() != null) {
                criteria.add(equal("p.model", "model", filter.model()));
            }
            if (filter.status() != null) {
                criteria.add(
                        equal("p.eligibility", "eligibility", filter.status().name()));
            }
            if (filter.management() != null) {
                criteria.add(management(filter.management()));
            }
            if (without) {
                criteria.add(along("p.supplies_contact_id", "contact", Condition.of("p.supplies_contact_id is null")));
            }
            if (filter.agentType() != null) {
                criteria.add(equal("p.agent_type", "agent", filter.agentType().name()));
            }
            if (filter.text() != null) {
                criteria.add(text(filter.text(), models));
            }
            return criteria;
        }

        private Criterion equal(String column, String index, Object value) {
            return along(column, index, Condition.of(column + " = ?", value));
        }

        private Criterion along(String column, String index, Condition condition) {
            return new Criterion(condition, List.of(new AccessPath(scope.index(index), column, condition)));
        }

        /** Who is managed or pending has that status, whatever else holds: it comes first. */
        private Criterion management(Management management) {
            Set<EligibilityStatus> statuses =
                    switch (management) {
                        case MANAGED -> EnumSet.of(EligibilityStatus.ALREADY_MANAGED);
                        case PENDING -> EnumSet.of(EligibilityStatus.MANAGEMENT_PENDING);
                        case NONE -> EnumSet.range(EligibilityStatus.REGISTRATION_FAILED, EligibilityStatus.ELIGIBLE);
                    };
            Condition condition = Condition.of("p.management = ?", management.name());
            List<AccessPath> paths = statuses.stream()
                    .map(status ->
                            Condition.of("p.eligibility = ?", status.name()).and(condition))
                    .map(both -> new AccessPath(scope.index("eligibility"), "p.eligibility", both))
                    .toList();
            return new Criterion(condition, paths);
        }

        private Criterion text(String text, List<String> models) {
            List<Condition> either = new ArrayList<>();
            List<AccessPath> paths = new ArrayList<>();
            // serial numbers are in capitals; who types them need not be
            Stream.of(text, text.toUpperCase(Locale.ROOT)).distinct().forEach(beginning -> {
                Condition begins = Condition.of(
                        "(p.serial_number >= ? and p.serial_number < ?)", beginning, beginning + Character.MAX_VALUE);
                either.add(begins);
                paths.add(new AccessPath(scope.index(), null, begins));
            });
            // a printer that both find is found by its serial number only
            Condition others = Condition.of(
                    "not " + Condition.any(either).sql(),
                    Condition.any(either).args().toArray());
            models.forEach(model -> paths.add(new AccessPath(
                    scope.index("model"),
                    "p.model",
                    Condition.of("p.model = ?", model).and(others))));
            if (!models.isEmpty()) {
                either.add(Condition.of("p.model = any(?)", SqlArrays.texts(models)));
            }
            return new Criterion(Condition.any(either), paths.size() > MOST_PATHS ? List.of() : paths);
        }
    }
}
