package io.mpsexpress.program.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of an escalation.
 *
 * @param team group id of those who resolve it
 * @param dueInDays days that they have
 * @param priority of their task: 50 is ordinary, more is more urgent
 */
public record Handling(String team, int dueInDays, int priority) {

    private static final Pattern TEXT = Pattern.compile("team=(\\S+) dueInDays=(\\d+) priority=(\\d+)");

    /**
     * Reads what {@link #asText()} wrote.
     *
     * @return null for null
     */
    static Handling ofText(String text) {
        if (text == null) {
            return null;
        }
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalStateException("No handling is written so: " + text);
        }
        return new Handling(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    /** As it stands on record. */
    String asText() {
        return "team=" + team + " dueInDays=" + dueInDays + " priority=" + priority;
    }
}
