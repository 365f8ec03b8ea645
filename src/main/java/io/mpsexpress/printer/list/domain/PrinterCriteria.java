package io.mpsexpress.printer.list.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SerialNumber;
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
 * @param criteria each thing that is asked for, the most selective first
 */
record PrinterCriteria(PrinterScope scope, List<Criterion> criteria) {

    /** A text that so many models contain finds a good part of all printers: no use in going along each. */
    private static final int MOST_PATHS = 20;

    private static final String STATUS = "p.eligibility";

    static PrinterCriteria of(PrinterScope scope, PrinterFilter filter, PrinterModels.Meant models) {
        return new PrinterCriteria(scope, new Builder(scope).of(filter, models));
    }

    /** What is asked for, with the scope. */
    Condition condition() {
        return scope.condition().and(conditions(criteria));
    }

    /**
     * An index in the list's order, and what is asked for beside what it leads to.
     *
     * @param rest null when it leads to all that match, and only to them
     */
    record Way(AccessPath path, Condition rest) {

        boolean findsAll() {
            return rest == null;
        }
    }

    /** An index in the list's order that leads to what is asked for, or to part of it. */
    Optional<Way> straight(PrinterSort sort) {
        if (criteria.isEmpty()) {
            return Optional.of(new Way(new AccessPath(sort.index(scope), null, Condition.NONE), null));
        }
        return criteria.stream()
                .flatMap(criterion -> inOrder(criterion, sort).map(path -> new Way(path, beside(criterion))).stream())
                .findFirst();
    }

    /** Whether one thing is asked for, and indexes lead to it. */
    boolean leadsToAll() {
        return criteria.size() == 1 && !criteria.get(0).paths().isEmpty();
    }

    /** The index of the list's order, and all that is asked for. */
    Way sorted(PrinterSort sort) {
        return new Way(new AccessPath(sort.index(scope), null, Condition.NONE), conditions(criteria));
    }

    /** The only index that leads to what is asked for, if there is one; else that of the scope. */
    AccessPath path() {
        return criteria.stream()
                .map(Criterion::paths)
                .filter(paths -> paths.size() == 1)
                .map(paths -> paths.get(0))
                .findFirst()
                .orElse(new AccessPath(scope.index(), null, Condition.NONE));
    }

    private Optional<AccessPath> inOrder(Criterion criterion, PrinterSort sort) {
        if (criterion.paths().size() != 1) {
            return Optional.empty();
        }
        AccessPath path = criterion.paths().get(0);
        if (sort == PrinterSort.serialNumber || sort.column().equals(path.column())) {
            return Optional.of(path);
        }
        return STATUS.equals(path.column()) && sort == PrinterSort.lifetimePageCount
                ? Optional.of(new AccessPath(scope.index("eligibility_page_count"), STATUS, criterion.condition()))
                : Optional.empty();
    }

    private Condition beside(Criterion criterion) {
        return criteria.size() == 1 ? null : conditions(without(criterion));
    }

    /** What is asked for beside one thing, with the scope. */
    Condition rest(Criterion criterion) {
        return scope.condition().and(conditions(without(criterion)));
    }

    private List<Criterion> without(Criterion criterion) {
        return criteria.stream().filter(other -> other != criterion).toList();
    }

    private static Condition conditions(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::condition).reduce(Condition.NONE, Condition::and);
    }

    /**
     * One thing that is asked for.
     *
     * @param paths indexes that together find every such printer, each once; empty when none does
     */
    record Criterion(Condition condition, List<AccessPath> paths) {}

    private record Builder(PrinterScope scope) {

        List<Criterion> of(PrinterFilter filter, PrinterModels.Meant models) {
            List<Criterion> criteria = new ArrayList<>();
            boolean without = PrinterFilter.NO_CONTACT.equals(filter.contact());
            if (filter.contact() != null && !without) {
                criteria.add(equal("p.supplies_contact_id", "contact", Ids.parse(filter.contact())));
            }
            if (filter.model() != null) {
                criteria.add(model(models.named()));
            }
            if (filter.status() != null) {
                criteria.add(equal(STATUS, "eligibility", filter.status().name()));
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
                criteria.add(text(filter.text(), models.containing()));
            }
            return criteria;
        }

        private Criterion equal(String column, String index, Object value) {
            return along(column, index, Condition.of(column + " = ?", value));
        }

        private Criterion model(List<String> names) {
            List<AccessPath> paths = names.stream().map(this::ofModel).toList();
            return new Criterion(
                    Condition.any(paths.stream().map(AccessPath::condition).toList()),
                    paths.size() > MOST_PATHS ? List.of() : paths);
        }

        private AccessPath ofModel(String name) {
            return new AccessPath(scope.index("model"), "p.model", Condition.of("p.model = ?", name));
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
                    .map(both -> new AccessPath(scope.index("eligibility"), STATUS, both))
                    .toList();
            return new Criterion(condition, paths);
        }

        private Criterion text(String text, List<String> models) {
            List<Condition> either = new ArrayList<>();
            List<AccessPath> paths = new ArrayList<>();
            String written = SerialNumber.written(text);
            Stream.of(written, written.toUpperCase(Locale.ROOT), written.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(beginning -> {
                        Condition begins = Condition.of(
                                "(p.serial_number >= ? and p.serial_number < ?)",
                                beginning,
                                beginning + Character.MAX_VALUE);
                        either.add(begins);
                        paths.add(new AccessPath(scope.index(), null, begins));
                    });
            // a whole one is found in whatever case it is written
            Condition whole = Condition.of("p.serial_key = ?", SerialNumber.of(text));
            paths.add(new AccessPath("printer_serial_key", null, whole.and(noneOf(either))));
            either.add(whole);
            // a printer that both find is found by its serial number only
            Condition others = noneOf(either);
            models.forEach(model -> paths.add(new AccessPath(
                    scope.index("model"),
                    "p.model",
                    Condition.of("p.model = ?", model).and(others))));
            if (!models.isEmpty()) {
                either.add(Condition.of("p.model = any(?)", SqlArrays.texts(models)));
            }
            return new Criterion(Condition.any(either), paths.size() > MOST_PATHS ? List.of() : paths);
        }

        private static Condition noneOf(List<Condition> conditions) {
            Condition any = Condition.any(conditions);
            return Condition.of("not " + any.sql(), any.args().toArray());
        }
    }
}
