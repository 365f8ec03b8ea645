package io.mpsexpress.printer.file;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.Text;
import io.mpsexpress.shared.WholeNumber;
import io.mpsexpress.shared.csv.SpreadsheetValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** No printer comes near; with more, somebody's columns have moved. */
    private static final long MOST_PAGES = 999_999_999;

    /** Before it, no printer reported to a cloud: an agent's clock was not set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Pattern DECIMAL_VERSION = Pattern.compile("\\d+,\\d+");

    /** Reads a row that was found good before. */
    static PrinterReport read(List<String> row, List<FieldProblem> problems) {
        return read(row, Instant.MAX, problems);
    }

    /**
     * Reads a row; problems go to the list, and the result is of use only when none was added.
     *
     * @param row may have fewer values than there are columns
     * @param latest when a printer may have communicated last
     */
    static PrinterReport read(List<String> row, Instant latest, List<FieldProblem> problems) {
        Cells cells = new Cells(row, latest, problems);
        return new PrinterReport(
                cells.serialNumber("Serial Number"),
                cells.required("Model", 100),
                cells.oneOf("Agent Type", AgentType.class, null),
                cells.version("Agent Version"),
                cells.pages("Lifetime Page Count"),
                cells.oneOf("Registration", Registration.class, null),
                cells.oneOf("Management", Management.class, Management.NONE),
                cells.optional("IP Address", 45),
                cells.optional("Firmware", 100),
                cells.time("Last Communication"));
    }

    /** By what the printer is looked for. */
    String serialKey() {
        return SerialNumber.of(serialNumber);
    }

    private record Cells(List<String> row, Instant latest, List<FieldProblem> problems) {

        /** Empty when a spreadsheet has damaged it, which is said. */
        private Optional<String> sound(String column) {
            int index = FleetFile.COLUMNS.indexOf(column);
            // no value begins with the mark by which people make text of it
            String value = index < row.size() ? Text.clean(row.get(index)).replaceAll("^'+", "") : "";
            Optional<String> damage = SpreadsheetValue.damage(value);
            damage.ifPresent(code -> add(column, code));
            return damage.isPresent() ? Optional.empty() : Optional.of(value);
        }

        private void add(String column, String code, Object... args) {
            problems.add(new FieldProblem(column, code, args));
        }

        private String text(String column, String value, int maximum) {
            if (value.length() > maximum) {
                add(column, "printer.fleet.tooLong", maximum);
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                add(column, "printer.fleet.control");
            }
            return value.isEmpty() ? null : value;
        }

        private String optional(String column, int maximum) {
            return sound(column)
                    .map(value -> text(column, Text.clean(value), maximum))
                    .orElse(null);
        }

        private String required(String column, int maximum) {
            return sound(column)
                    .map(value -> required(column, text(column, Text.clean(value), maximum)))
                    .orElse(null);
        }

        private String required(String column, String value) {
            if (value == null) {
                add(column, "printer.fleet.required");
            }
            return value;
        }

        private String serialNumber(String column) {
            return sound(column)
                    .map(value -> required(column, text(column, SerialNumber.written(value), SerialNumber.LONGEST)))
                    .orElse(null);
        }

        private <E extends Enum<E>> E oneOf(String column, Class<E> type, E whenEmpty) {
            String value = sound(column).map(Text::plain).orElse(null);
            if (value == null || value.isEmpty() && whenEmpty != null) {
                return whenEmpty;
            }
            String name = value.toUpperCase(Locale.ROOT);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            add(
                    column,
                    "printer.fleet.oneOf",
                    Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
            return null;
        }

        private String version(String column) {
            String value = sound(column)
                    .map(Text::plain)
                    // a number to a spreadsheet that writes decimals so
                    .map(version -> DECIMAL_VERSION.matcher(version).matches() ? version.replace(',', '.') : version)
                    .map(version -> text(column, version, 50))
                    .orElse(null);
            if (value != null && !AgentVersion.isValid(value)) {
                add(column, "printer.fleet.version");
            }
            return value;
        }

        /** A negative count is taken as reported: the check calls it missing. */
        private Long pages(String column) {
            String value = sound(column).orElse("");
            if (value.isEmpty()) {
                return null;
            }
            Optional<Long> pages = WholeNumber.parse(value);
            if (pages.isEmpty()) {
                add(column, "printer.fleet.wholeNumber");
            } else if (Math.abs(pages.get()) > MOST_PAGES) {
                add(column, "printer.fleet.pages", MOST_PAGES);
            }
            return pages.orElse(null);
        }

        private Instant time(String column) {
            String value = sound(column).map(Text::plain).orElse("");
            try {
                Instant time = value.isEmpty() ? null : Instant.parse(value);
                if (time != null && (time.isBefore(EARLIEST) || time.isAfter(latest))) {
                    add(column, "printer.fleet.timeRange");
                }
                return time;
            } catch (DateTimeParseException e) {
                add(column, "printer.fleet.time");
                return null;
            }
        }
    }
}
