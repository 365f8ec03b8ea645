package io.mpsexpress.people.web;

import io.mpsexpress.access.AuditQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which acts the audit page shows, as its address says; any may be missing.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
record AskedActs(
        UUID organization,
        String act,
        String who,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

    AskedActs {
        act = orNull(act);
        who = orNull(who);
    }

    AuditQuery query() {
        return new AuditQuery(organization, act, who, startOf(from), to == null ? null : startOf(to.plusDays(1)));
    }

    public boolean isFiltered() {
        return organization != null || act != null || who != null || from != null || to != null;
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
