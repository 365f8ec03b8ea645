package io.mpsexpress.notification;

import io.mpsexpress.engine.Wording;
import io.mpsexpress.portal.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts notices into words for a reader; each line of them is one line, whatever names contain. */
@Component
class NoticeWords {

    private static final Wording OPEN = Wording.of("notification.action.open");

    /** A wording of this name is the moment that its argument, in milliseconds, tells. */
    private static final String MOMENT = "notification.moment";

    /** Line breaks in the subject of a mail would begin headers of their own. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    static Wording moment(Instant instant) {
        return Wording.of(MOMENT, instant.toEpochMilli());
    }

    /** @throws RuntimeException when another version of the application noted it, whose words this one has not */
    Told of(Notice notice, Locale language, ZoneId zone) {
        List<String> lines =
                notice.lines().stream().map(line -> line(line, language, zone)).toList();
        Wording action = notice.action() == null ? OPEN : notice.action();
        return new Told(
                line(notice.subject(), language, zone),
                lines.get(0),
                lines.subList(1, lines.size()),
                notice.path(),
                line(action, language, zone),
                notice.serialNumber());
    }

    String line(Wording wording, Locale language, ZoneId zone) {
        return CONTROL.matcher(text(wording.message(), wording.arguments(), language, zone))
                .replaceAll(" ")
                .strip();
    }

    private String text(String message, List<?> arguments, Locale language, ZoneId zone) {
        List<?> given = arguments == null ? List.of() : arguments;
        if (message.equals(MOMENT)) {
            return Moments.of(Instant.ofEpochMilli(((Number) given.get(0)).longValue()), zone, language);
        }
        Object[] values = given.stream()
                .map(argument -> argument(argument, language, zone))
                .toArray();
        return messages.getMessage(message, values, language);
    }

    /** A wording within a wording comes back from the table as a map. */
    private Object argument(Object argument, Locale language, ZoneId zone) {
        return argument instanceof Map<?, ?> wording
                ? text((String) wording.get("message"), (List<?>) wording.get("arguments"), language, zone)
                : argument;
    }

    /**
     * A notice in words.
     *
     * @param lead what happened
     * @param facts may be empty
     * @param path where to see more, or to do what is to be done
     * @param action what is to be done there
     * @param serialNumber the one printer that it is about; null for none, or several
     */
    record Told(String subject, String lead, List<String> facts, String path, String action, String serialNumber) {}
}
