package io.mpsexpress.request;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.UserManagement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who did what when in a request, from the audit trail, in the words of the person who reads it. The text of an act is
 * the message {@code act.<act>}, or {@code act.<act>.<decision>} for a decision, and for what new facts did
 * {@code act.<act>.<source>}; its arguments are {@link #FACTS}.
 */
@Component
public class TimeLine {

    /** Details that texts may tell, in the order of their arguments. */
    private static final List<String> FACTS = List.of(
            "printers",
            "notAdded",
            "managed",
            "pending",
            "version",
            "contact",
            "versionBefore",
            "stillIneligible",
            "colleague");

    private final AuditTrail audit;
    private final UserManagement users;
    private final MessageSource messages;

    TimeLine(AuditTrail audit, UserManagement users, MessageSource messages) {
        this.audit = audit;
        this.users = users;
        this.messages = messages;
    }

    /**
     * What happened, and what everybody is called.
     *
     * @param subjects the request and what came up within it; the caller may see them
     * @param others user ids of those who are named beside it
     */
    public Told of(Collection<UUID> subjects, Stream<String> others) {
        Locale locale = LocaleContextHolder.getLocale();
        List<AuditEntry> acts =
                audit.about(subjects.stream().map(UUID::toString).toList());
        Map<String, String> people = users.names(
                Stream.concat(acts.stream().map(AuditEntry::userId), others).toList());
        return new Told(acts.stream().map(act -> entry(act, people, locale)).toList(), people);
    }

    private Entry entry(AuditEntry act, Map<String, String> people, Locale locale) {
        String system = messages.getMessage("requests.system", null, locale);
        String who = "system".equals(act.userId()) ? system : people.getOrDefault(act.userId(), act.userId());
        return new Entry(act.at(), who, text(act, locale), note(act, locale));
    }

    private String text(AuditEntry act, Locale locale) {
        Object[] facts =
                FACTS.stream().map(fact -> act.details().getOrDefault(fact, 0)).toArray();
        String code = "act." + act.act();
        boolean escalated = "enrollment.reviewed".equals(act.act())
                && Boolean.TRUE.equals(act.details().get("escalate"));
        Object decision = escalated
                ? "escalated"
                : act.details().getOrDefault("decision", act.details().get("source"));
        String byDecision = decision == null ? null : messages.getMessage(code + "." + decision, facts, null, locale);
        return byDecision == null ? known(code, facts, act.act(), locale) : byDecision;
    }

    /** What the act was about, and the reason that somebody gave; null for neither. */
    private String note(AuditEntry act, Locale locale) {
        String text = Stream.of(
                        known("task.", act.details().get("task"), "", locale),
                        known("eligibility.", act.details().get("status"), ".label", locale),
                        known("role.", act.details().get("team"), "", locale),
                        act.details().get("reason"))
                .filter(part -> part != null && !part.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }

    private String known(String prefix, Object value, String suffix, Locale locale) {
        return value == null ? null : known(prefix + value + suffix, null, value.toString(), locale);
    }

    /** Not by the message source's own default, which would be formatted like a pattern. */
    private String known(String code, Object[] args, String otherwise, Locale locale) {
        String text = messages.getMessage(code, args, null, locale);
        return text == null ? otherwise : text;
    }

    /**
     * @param entries oldest first
     * @param people names by user id, of those who act in it and of the others
     */
    public record Told(List<Entry> entries, Map<String, String> people) {}

    /**
     * An act.
     *
     * @param who what people call them; "System" for the application itself
     * @param note null for none
     */
    public record Entry(Instant at, String who, String text, String note) {}
}
