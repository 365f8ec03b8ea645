package io.mpsexpress.printer.list.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SerialNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A filter of printers as conditions.
 *
 * @param equal the column that has one value throughout, the most selective where there are several; null when none has
 * @param all what holds for every printer that is asked for, with the scope
 * @param either of which at least one holds, each of them found along an index of its own: as one condition with "or" H2
 *     would read all printers
 */
record PrinterCriteria(PrinterScope scope, String equal, Condition all, List<Condition> either) {

    static final String STATUS = "p.eligibility";

    private static final String CONTACT = "p.supplies_contact_id";

    static PrinterCriteria of(PrinterScope scope, PrinterFilter filter, PrinterModels.Meant models) {
        Builder builder = new Builder();
        if (PrinterFilter.NO_CONTACT.equals(filter.contact())) {
            builder.equal(CONTACT, Condition.of(CONTACT + " is null"));
        } else if (filter.contact() != null) {
            builder.equal(CONTACT, Condition.of(CONTACT + " = ?", Ids.parse(filter.contact())));
        }
        if (filter.model() != null) {
            builder.among("p.model", models.named());
        }
        if (filter.status() != null) {
            builder.among(STATUS, Set.of(filter.status().name()));
        }
        if (filter.management() != null) {
            builder.management(filter.management());
        }
        if (filter.agentType() != null) {
            builder.among("p.agent_type", Set.of(filter.agentType().name()));
        }
        return new PrinterCriteria(
                scope,
                builder.equal,
                scope.condition().and(Condition.all(builder.conditions)),
                filter.text() == null
                        ? List.of(Condition.NONE)
                        : text(SerialNumber.written(filter.text()), models.containing()));
    }

    /** The one with a serial number, in whatever case. */
    static PrinterCriteria withSerialNumber(PrinterScope scope, String serialNumber) {
        return new PrinterCriteria(scope, null, scope.condition(), List.of(whole(serialNumber)));
    }

    private static Condition whole(String serialNumber) {
        return Condition.of("p.serial_key = ?", SerialNumber.of(serialNumber));
    }

    /** What a serial number begins with in the case that is usual for it, a whole one in whatever case, or models. */
    private static List<Condition> text(String written, List<String> models) {
        List<Condition> either = new ArrayList<>();
        Stream.of(written, written.toUpperCase(Locale.ROOT), written.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(beginning -> either.add(Condition.of(
                        "p.serial_number >= ? and p.serial_number < ?", beginning, beginning + Character.MAX_VALUE)));
        either.add(whole(written));
        if (!models.isEmpty()) {
            either.add(among("p.model", models));
        }
        return either;
    }

    private static Condition among(String column, Collection<String> values) {
        return values.size() == 1
                ? Condition.of(column + " = ?", values.iterator().next())
                : Condition.of(
                        column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        values.toArray());
    }

    private static final class Builder {

        private final List<Condition> conditions = new ArrayList<>(List.of(Condition.NONE));
        private String equal;

        private void equal(String column, Condition condition) {
            equal = equal == null ? column : equal;
            conditions.add(condition);
        }

        /** Who is managed or pending has that status, whatever else holds: it comes first. */
        private void management(Management management) {
            switch (management) {
                case MANAGED -> among(STATUS, Set.of(EligibilityStatus.ALREADY_MANAGED.name()));
                case PENDING -> among(STATUS, Set.of(EligibilityStatus.MANAGEMENT_PENDING.name()));
                case NONE -> conditions.add(Condition.of("p.management = ?", management.name()));
            }
        }

        private void among(String column, Collection<String> values) {
            if (values.size() == 1) {
                equal(column, PrinterCriteria.among(column, values));
            } else {
                conditions.add(PrinterCriteria.among(column, values));
            }
        }
    }
}
