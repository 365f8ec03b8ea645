package io.mpsexpress.access.openid;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.domain.PersonRules;
import io.mpsexpress.shared.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the claims of a provider. What cannot be kept here as it is said counts as not said. */
@Component
public class Claims {

    private final OpenIdSettings settings;

    Claims(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** @param claims whose signature and issuer were checked */
    public ClaimedPerson person(Map<String, Object> claims) {
        OpenIdSettings.ClaimNames names = settings.claims();
        return new ClaimedPerson(
                String.valueOf(claims.get("iss")),
                String.valueOf(claims.get("sub")),
                claims.get("iat") instanceof Instant at ? at : Instant.EPOCH,
                text(claims, names.userId(), any -> true),
                text(claims, names.name(), PersonRules::isName),
                text(claims, names.email(), PersonRules::isEmail),
                language(text(claims, names.locale(), any -> true)),
                found(claims, names.groups()).map(this::roles),
                text(claims, names.organization(), any -> true));
    }

    /**
     * Whether they are of Lexmark's back end rather than a person, by the scope of the token (RFC 9068).
     *
     * @param claims whose signature and issuer were checked
     */
    public boolean areOfBackEnd(Map<String, Object> claims) {
        return Stream.of("scope", "scp")
                .map(claims::get)
                .filter(Objects::nonNull)
                .flatMap(scopes -> texts(scopes).stream())
                .flatMap(scopes -> Stream.of(scopes.split(" ")))
                .anyMatch(settings.backEndScope()::equals);
    }

    private Set<Role> roles(Object groups) {
        List<String> given = texts(groups);
        return Arrays.stream(Role.values())
                .filter(role -> settings.groupsOf(role).stream().anyMatch(given::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The only text there is; null for none, several, or one that cannot be kept. */
    private static String text(Map<String, Object> claims, String name, Predicate<String> fit) {
        List<String> texts = found(claims, name).map(Claims::texts).orElse(List.of());
        String text = texts.size() == 1 ? Text.clean(texts.get(0)) : "";
        return text.isEmpty() || !fit.test(text) ? null : text;
    }

    /** Of {@code it-IT} the part that says the language. */
    private static String language(String tag) {
        String language = tag == null ? "" : tag.split("[-_]", 2)[0];
        return PersonRules.isSpoken(language) ? language : null;
    }

    private static List<String> texts(Object value) {
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        return all.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static Optional<Object> found(Map<?, ?> claims, String name) {
        if (claims.get(name) != null) {
            return Optional.of(claims.get(name));
        }
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? found(inner, name.substring(dot + 1))
                : Optional.empty();
    }
}
