package io.mpsexpress.portal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names files so that a person finds them among others: what is in them, whose it is, of which day. */
@Component
public class DownloadNames {

    private static final int LONGEST = 60;

    private final Clock clock;

    DownloadNames(Clock clock) {
        this.clock = clock;
    }

    /**
     * For example {@code printers-Muller-GmbH-2026-11-23.csv}: letters and digits that every system has, the day in UTC.
     *
     * @param what is in it, in such letters
     * @param whose the customer's name, the request's number; null or empty for no single one's
     */
    public String csv(String what, String whose) {
        return of(what, whose, "csv");
    }

    /** As {@link #csv}, of a file of another kind. */
    public String of(String what, String whose, String kind) {
        String day = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
        return Stream.of(what, safe(whose), day)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-", "", "." + kind));
    }

    private static String safe(String name) {
        if (name == null) {
            return "";
        }
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-");
        return letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("^-|-$", "");
    }
}
