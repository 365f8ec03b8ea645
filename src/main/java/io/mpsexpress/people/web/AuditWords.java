package io.mpsexpress.people.web;

import io.mpsexpress.access.AuditEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How acts and what was recorded of them are told: a fact's name is the message {@code audit.fact.<name>}, its value the message
 * {@code audit.value.<name>.<value>} where it is a word of ours. What has no message is shown as it was recorded.
 */
@Component
class AuditWords {

    private static final String CHANGE = "%s → %s";
    private static final String NOTHING = "–";
    /** Facts whose values have names elsewhere: what those begin with, and what they end with. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "status", List.of("eligibility.", ".label"),
            "team", List.of("role.", ""),
            "roles", List.of("role.", ""),
            "reason", List.of("", ""));

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    String act(String code, Locale locale) {
        return word("audit.act." + code, code, locale);
    }

    String system(Locale locale) {
        return word("requests.system", "", locale);
    }

    List<Fact> facts(AuditEntry entry, Locale locale) {
        Map<String, Object> details = new TreeMap<>(entry.details());
        details.remove("changeSet");
        if (details.get("before") instanceof Map<?, ?> before && details.get("after") instanceof Map<?, ?> after) {
            return changed(before, after, locale);
        }
        return details.entrySet().stream()
                .flatMap(fact -> facts(fact.getKey(), fact.getValue(), locale))
                .toList();
    }

    private Stream<Fact> facts(String name, Object value, Locale locale) {
        if (value instanceof List<?> changes) {
            return changes.stream().map(change -> change((Map<?, ?>) change, locale));
        }
        String text = text(name, value, locale);
        return text.isEmpty() ? Stream.empty() : Stream.of(new Fact(name(name, locale), text));
    }

    /** Of what a person was before, and is now, only what is not the same. */
    private List<Fact> changed(Map<?, ?> before, Map<?, ?> after, Locale locale) {
        return after.keySet().stream()
                .map(Object::toString)
                .sorted()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Fact(
                        name(name, locale),
                        CHANGE.formatted(
                                orNothing(text(name, before.get(name), locale)),
                                orNothing(text(name, after.get(name), locale)))))
                .toList();
    }

    /** One change of program data. */
    private Fact change(Map<?, ?> change, Locale locale) {
        String kind = word("program.history.kind." + change.get("kind"), String.valueOf(change.get("kind")), locale);
        return new Fact(
                Stream.of(kind, Objects.toString(change.get("subject"), ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")),
                CHANGE.formatted(
                        orNothing(Objects.toString(change.get("before"), "")),
                        orNothing(Objects.toString(change.get("after"), ""))));
    }

    private String name(String name, Locale locale) {
        return word("audit.fact." + name, name, locale);
    }

    private String text(String name, Object value, Locale locale) {
        if (value instanceof Boolean yes) {
            return word("audit.value." + (yes ? "yes" : "no"), value.toString(), locale);
        }
        List<String> elsewhere = ELSEWHERE.getOrDefault(name, List.of("audit.value." + name + ".", ""));
        // roles are several
        return Arrays.stream(Objects.toString(value, "").split("roles".equals(name) ? ", " : "\0"))
                .map(one -> word(elsewhere.get(0) + one + elsewhere.get(1), one, locale))
                .collect(Collectors.joining(", "));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    /** Not by the message source's own default, which would be formatted like a pattern. */
    private String word(String code, String otherwise, Locale locale) {
        String text = messages.getMessage(code, null, null, locale);
        return text == null ? otherwise : text;
    }

    /** Something that was recorded of an act. */
    record Fact(String name, String text) {}
}
