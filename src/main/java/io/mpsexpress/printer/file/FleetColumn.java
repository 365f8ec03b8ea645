package io.mpsexpress.printer.file;

import io.mpsexpress.printer.file.KnownPrinter.Stored;
import io.mpsexpress.shared.Refused;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a row of a fleet file may change of a printer that is known. */
public enum FleetColumn {
    MODEL("printer.column.model", Stored::model),
    AGENT_TYPE("printer.column.agent", Stored::agentType),
    AGENT_VERSION("printer.column.agentVersion", Stored::agentVersion),
    LIFETIME_PAGE_COUNT("printer.column.lifetimePageCount", Stored::lifetimePageCount),
    REGISTRATION("printer.column.registration", Stored::registration),
    MANAGEMENT("printer.column.management", Stored::management),
    IP_ADDRESS("printer.column.ipAddress", Stored::ipAddress),
    FIRMWARE("printer.column.firmware", Stored::firmware),
    LAST_COMMUNICATION("printer.column.lastCommunication", Stored::lastCommunication),
    /** No column of the file: follows from the others. */
    ELIGIBILITY("eligibility.title", Stored::eligibility);

    private final String title;
    private final Function<Stored, Object> value;

    FleetColumn(String title, Function<Stored, Object> value) {
        this.title = title;
        this.value = value;
    }

    /**
     * @throws Refused naming the field {@code column} when there is none such
     */
    public static FleetColumn named(String name) {
        return Stream.of(values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField("column", "refused.type", "FleetColumn"));
    }

    /** Message code of what people call it. */
    public String title() {
        return title;
    }

    /** As text; null for none. */
    String of(Stored printer) {
        return Objects.toString(value.apply(printer), null);
    }
}
