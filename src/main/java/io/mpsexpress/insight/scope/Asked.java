package io.mpsexpress.insight.scope;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What figures are asked for, as it comes in the address; any may be missing, and is null then.
 *
 * @param from the first day: {@code 2026-11-01}
 * @param to the last day, which is in it
 * @param zone where the days are days: {@code Europe/Rome}; the reader's own time zone where it is missing
 * @param partner id of a partner
 * @param customer id of a customer
 */
public record Asked(String from, String to, String zone, String partner, String customer) {

    public Asked {
        from = orNull(from);
        to = orNull(to);
        zone = orNull(zone);
        partner = orNull(partner);
        customer = orNull(customer);
    }

    /** Of whatever period. */
    public static Asked of(String partner, String customer) {
        return new Asked(null, null, null, partner, customer);
    }

    /** The same for whatever period, in the reader's own time zone. */
    public Asked withoutPeriod() {
        return of(partner, customer);
    }

    /** The same of all customers. */
    public Asked withoutCustomer() {
        return new Asked(from, to, zone, partner, null);
    }

    /** The same for the days of a limited period. */
    public Asked during(Period days) {
        return new Asked(days.from().toString(), days.to().toString(), zone, partner, customer);
    }

    /** What it asks, as an address repeats it; empty for nothing. */
    public String getQuery() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        query.queryParamIfPresent("from", Optional.ofNullable(from));
        query.queryParamIfPresent("to", Optional.ofNullable(to));
        query.queryParamIfPresent("zone", Optional.ofNullable(zone));
        query.queryParamIfPresent("partner", Optional.ofNullable(partner));
        query.queryParamIfPresent("customer", Optional.ofNullable(customer));
        return query.encode().toUriString();
    }

    public boolean isFiltered() {
        return from != null || to != null || zone != null || partner != null || customer != null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
