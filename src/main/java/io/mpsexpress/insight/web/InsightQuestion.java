package io.mpsexpress.insight.web;

import io.mpsexpress.insight.Period;
import io.mpsexpress.insight.scope.Asked;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What figures are asked for, as it comes in the address; any may be missing.
 *
 * @param from the first day, in UTC: {@code 2026-11-01}
 * @param to the last day, in UTC, which is in it
 * @param partner id of a partner
 */
public record InsightQuestion(String from, String to, String partner) {

    public InsightQuestion {
        from = orNull(from);
        to = orNull(to);
        partner = orNull(partner);
    }

    /**
     * @throws io.mpsexpress.shared.Refused naming the parameter that is no day, or before the other
     */
    Period period() {
        return Period.of(from, to);
    }

    Asked whose() {
        return new Asked(partner, null);
    }

    /** The same for whatever period. */
    InsightQuestion withoutPeriod() {
        return new InsightQuestion(null, null, partner);
    }

    /** What it asks, as an address repeats it; empty for nothing. */
    public String getQuery() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        query.queryParamIfPresent("from", Optional.ofNullable(from));
        query.queryParamIfPresent("to", Optional.ofNullable(to));
        query.queryParamIfPresent("partner", Optional.ofNullable(partner));
        return query.encode().toUriString();
    }

    public boolean isFiltered() {
        return from != null || to != null || partner != null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
