package io.mpsexpress.printer.list;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.shared.Text;

/**
 * What a list of printers is narrowed to; null or empty means any.
 *
 * @param text what the serial number begins with, or part of the model
 * @param contact id of a supplies delivery contact, or {@code none}
 * @param sort {@code serialNumber}, {@code model}, {@code lifetimePageCount}, {@code lastCommunication}, {@code
 *     eligibility} or {@code agentType}, with {@code -} before it for descending; null for serial number
 */
public record PrinterFilter(
        String text,
        String model,
        EligibilityStatus status,
        String contact,
        Management management,
        AgentType agentType,
        String sort) {

    /** What {@link #contact} says for printers without a contact. */
    public static final String NO_CONTACT = "none";

    public PrinterFilter {
        text = given(text);
        model = given(model);
        contact = given(contact);
    }

    public static PrinterFilter all() {
        return new PrinterFilter(null, null, null, null, null, null, null);
    }

    /** The same, of this status whatever it asked for. */
    public PrinterFilter withStatus(EligibilityStatus only) {
        return new PrinterFilter(text, model, only, contact, management, agentType, sort);
    }

    private static String given(String typed) {
        // U+0000 is in no text of a database; PostgreSQL would answer with an error
        String text = Text.cleanOrEmpty(typed).replace('\0', ' ');
        return text.isEmpty() ? null : text;
    }
}
