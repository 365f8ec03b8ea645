package io.mpsexpress.request;

import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;

/**
 * What who asks writes down with a request, to know it by: an order, a ticket.
 *
 * @param text one line, never empty
 */
public record RequestNote(String text) {

    /** Characters. */
    public static final int LONGEST = 200;

    /**
     * @return null when nothing visible is in it
     * @throws Refused naming the field {@code note} when it is too long, or not readable
     */
    public static RequestNote of(String given) {
        String line = Text.cleanOrEmpty(given).replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return null;
        }
        if (!Text.isReadable(line) || Text.hasControlCharacters(line)) {
            throw Refused.invalidField("note", "shared.reason.unreadable");
        }
        if (line.length() > LONGEST) {
            throw Refused.invalidField("note", "shared.reason.tooLong", LONGEST);
        }
        return new RequestNote(line);
    }
}
