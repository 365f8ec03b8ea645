package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.FleetFile;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.shared.FieldProblem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One row of a fleet CSV: what a printer says of itself. */
record PrinterReport(
        String serialNumber,
        String model,
        AgentType agentType,
        String agentVersion,
        Long lifetimePageCount,
        Registration registration,
        Management management,
        String ipAddress,
        String firmware,
        Instant lastCommunication) {

    static final List<String> COLUMNS = FleetFile.COLUMNS;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** No printer has printed a quadrillion pages; the limit keeps the number within a {@code long}. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");

    /** Reads a row; problems go to the list, and the result is of use only when none was added. */
    static PrinterReport read(List<String> row, List<FieldProblem> problems) {
        Cells cells = new Cells(row, problems);
        return new PrinterReport(
                cells.required("Serial Number", 50),
                cells.required("Model", 100),
                cells.oneOf("Agent Type", AgentType.class, null),
                cells.version("Agent Version"),
                cells.wholeNumber("Lifetime Page Count"),
                cells.oneOf("Registration", Registration.class, null),
                cells.oneOf("Management", Management.class, Management.NONE),
                cells.optional("IP Address", 45),
                cells.optional("Firmware", 100),
                cells.time("Last Communication"));
    }

    private record Cells(List<String> row, List<FieldProblem> problems) {

        private String text(String column) {
            String value = row.get(COLUMNS.indexOf(column)).strip();
            return value.startsWith("'") && value.length() > 1 && "=+-@\t\r".indexOf(value.charAt(1)) >= 0
                    ? value.substring(1)
                    : value;
        }

        private String optional(String column, int maximum) {
            String value = text(column);
            if (value.length() > maximum) {
                problems.add(new FieldProblem(column, "printer.fleet.tooLong", maximum));
            } else if (CONTROL.matcher(value).find()) {
                problems.add(new FieldProblem(column, "printer.fleet.control"));
            }
            return value.isEmpty() ? null : value;
        }

        private String required(String column, int maximum) {
            String value = optional(column, maximum);
            if (value == null) {
                problems.add(new FieldProblem(column, "printer.fleet.required"));
            }
            return value;
        }

        private <E extends Enum<E>> E oneOf(String column, Class<E> type, E whenEmpty) {
            String value = text(column).toUpperCase(Locale.ROOT);
            if (value.isEmpty() && whenEmpty != null) {
                return whenEmpty;
            }
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return constant;
                }
            }
            problems.add(new FieldProblem(
                    column,
                    "printer.fleet.oneOf",
                    String.join(
                            ", ",
                            List.of(type.getEnumConstants()).stream()
                                    .map(Enum::name)
                                    .toList())));
            return null;
        }

        private String version(String column) {
            String value = optional(column, 50);
            if (value != null && !AgentVersion.isValid(value)) {
                problems.add(new FieldProblem(column, "printer.fleet.version"));
            }
            return value;
        }

        /** A negative count is taken as reported: the check calls it missing. */
        private Long wholeNumber(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                return null;
            }
            if (!WHOLE_NUMBER.matcher(value).matches()) {
                problems.add(new FieldProblem(column, "printer.fleet.wholeNumber"));
                return null;
            }
            return Long.valueOf(value);
        }

        private Instant time(String column) {
            String value = text(column);
            try {
                return value.isEmpty() ? null : Instant.parse(value);
            } catch (DateTimeParseException e) {
                problems.add(new FieldProblem(column, "printer.fleet.time"));
                return null;
            }
        }
    }
}
