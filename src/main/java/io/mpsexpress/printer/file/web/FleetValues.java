package io.mpsexpress.printer.file.web;

import io.mpsexpress.printer.file.FleetColumn;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What printers have before and after a fleet file, as people read it. */
@Component
class FleetValues {

    private static final String NONE = "–";

    private final MessageSource messages;

    FleetValues(MessageSource messages) {
        this.messages = messages;
    }

    /** As the list of printers as a file has it; null for none. */
    String inFile(FleetColumn column, String value, Locale locale) {
        return value == null
                ? null
                : switch (column) {
                    case AGENT_TYPE -> text("printer.agent." + value, locale);
                    case REGISTRATION -> text("printer.registration." + value, locale);
                    case MANAGEMENT -> text("printer.management." + value, locale);
                    case ELIGIBILITY -> text("eligibility." + value + ".label", locale);
                    case MODEL, AGENT_VERSION, LIFETIME_PAGE_COUNT, IP_ADDRESS, FIRMWARE, LAST_COMMUNICATION -> value;
                };
    }

    Shown onPage(FleetColumn column, String value, Locale locale) {
        if (value == null) {
            return new Shown(NONE, null);
        }
        return switch (column) {
            case LIFETIME_PAGE_COUNT ->
                new Shown(NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value)), null);
            case LAST_COMMUNICATION -> new Shown(value, Instant.parse(value));
            default -> new Shown(inFile(column, value, locale), null);
        };
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    /** @param moment null unless it is one: then it is shown in the person's way */
    record Shown(String text, Instant moment) {}
}
