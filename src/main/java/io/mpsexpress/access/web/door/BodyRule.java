package io.mpsexpress.access.web.door;

import static io.mpsexpress.access.web.door.BodyRule.Kind.FILE;
import static io.mpsexpress.access.web.door.BodyRule.Kind.FORM;
import static io.mpsexpress.access.web.door.BodyRule.Kind.JSON;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * What may be sent to an address, and how much of it.
 *
 * @param paths the whole path has to match
 * @param kinds of bodies; none is always fine
 * @param most longest body that is read
 */
record BodyRule(Pattern paths, Set<Kind> kinds, DataSize most) {

    private static final String ENGINE = "/(?:engine-rest|camunda/api)(?:/[^/]+)*?";

    /** The first that fits holds. Fifty thousand serial numbers of forty characters are about 2.3 MB, as a form or as JSON. */
    private static final List<BodyRule> RULES = List.of(
            new BodyRule(".*/(?:printer|contact)-imports", DataSize.ofMegabytes(65), FILE),
            new BodyRule("/program/models/import", DataSize.ofMegabytes(65), FILE),
            new BodyRule(
                    "/api/v1/(?:organizations/[^/]+/(?:enrollments|eligibility-checks|contact-assignments|contact-requests)"
                            + "|removals|management-results|program/models)",
                    DataSize.ofMegabytes(8),
                    JSON),
            new BodyRule("(?:/api|/actuator|/v3)(?:/.*)?", DataSize.ofMegabytes(1), JSON),
            // what administrators deploy, and what people attach
            new BodyRule(ENGINE + "/deployment/create", DataSize.ofMegabytes(16), FILE),
            new BodyRule(ENGINE + "/(?:attachment/create|data)", DataSize.ofMegabytes(1), FILE, JSON),
            new BodyRule(ENGINE + "(?:/.*)?", DataSize.ofMegabytes(1), JSON),
            // these are open to everybody
            new BodyRule("/sign-in|/sign-out|/language|/logout/.*", DataSize.ofKilobytes(64), FORM),
            new BodyRule(
                    "/organizations/[^/]+/(?:printers/selection|removals)|/program/models/import/confirmation",
                    DataSize.ofMegabytes(8),
                    FORM),
            new BodyRule(".*", DataSize.ofMegabytes(1), FORM));

    private BodyRule(String paths, DataSize most, Kind first, Kind... more) {
        this(Pattern.compile(paths, Pattern.DOTALL), EnumSet.of(first, more), most);
    }

    static BodyRule of(HttpServletRequest request) {
        String path = Under.pathOf(request);
        return RULES.stream()
                .filter(rule -> rule.paths.matcher(path).matches())
                .findFirst()
                .orElseThrow();
    }

    boolean takes(MediaType type) {
        return kinds.stream().anyMatch(kind -> kind.includes(type));
    }

    /** For people: {@code 8 MB}. */
    String mostInWords() {
        return most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " KB";
    }

    /** A kind of body. */
    enum Kind {
        JSON(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")),
        FORM(MediaType.APPLICATION_FORM_URLENCODED),
        FILE(MediaType.MULTIPART_FORM_DATA);

        private final List<MediaType> types;

        Kind(MediaType... types) {
            this.types = List.of(types);
        }

        private boolean includes(MediaType type) {
            return types.stream().anyMatch(own -> own.includes(type));
        }
    }
}
