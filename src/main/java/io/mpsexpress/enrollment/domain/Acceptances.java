package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.AcceptedTerms;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of accepted terms; only ever added to. */
@Repository
public class Acceptances {

    private final JdbcClient jdbc;
    private final Clock clock;

    Acceptances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the acceptance's id. */
    public UUID add(UUID enrollmentId, TermsOfService terms, String userId, int printerCount) {
        UUID id = Ids.next();
        jdbc.sql("insert into terms_acceptance (id, enrollment_id, terms_version, language, text_hash, accepted_by,"
                        + " accepted_at, printer_count) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        enrollmentId,
                        terms.version(),
                        terms.language(),
                        terms.textHash(),
                        userId,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        printerCount)
                .update();
        return id;
    }

    /** The last acceptance in a request; a further review asks for a further one. */
    public Optional<AcceptedTerms> last(UUID enrollmentId) {
        return jdbc.sql("select terms_version, language, text_hash, accepted_by, accepted_at from terms_acceptance"
                        + " where enrollment_id = ? order by id desc limit 1")
                .param(enrollmentId)
                .query((row, number) -> map(row))
                .optional();
    }

    /** The last acceptances of many requests; those without any are left out. */
    public Map<UUID, AcceptedTerms> last(Collection<UUID> enrollmentIds) {
        Map<UUID, AcceptedTerms> last = new HashMap<>();
        jdbc.sql("select * from terms_acceptance where enrollment_id = any(?) order by id")
                .param(SqlArrays.ids(enrollmentIds))
                .query(row -> {
                    last.put(row.getObject("enrollment_id", UUID.class), map(row));
                });
        return last;
    }

    /** Who accepted which, by the id of each of these acceptances. */
    public Map<UUID, AcceptedTerms> among(Collection<UUID> ids) {
        Map<UUID, AcceptedTerms> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from terms_acceptance where id = any(?)")
                    .param(SqlArrays.ids(ids))
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), map(row));
                    });
        }
        return found;
    }

    /** @param terms who accepted which, and when */
    public record Recorded(UUID id, UUID enrollmentId, AcceptedTerms terms) {}

    /** Newest first, as their ids are ordered by time. */
    public Page<Recorded> page(UUID enrollmentId, int limit, String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        List<Recorded> found = jdbc.sql("select * from terms_acceptance where enrollment_id = :enrollment"
                        + " and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit")
                .param("enrollment", enrollmentId)
                .param("after", after == null ? null : after.id(0))
                .param("limit", limit + 1)
                .query((row, number) -> recorded(row))
                .list();
        return Page.of(found, limit, recorded -> Cursor.of(recorded.id().toString()));
    }

    public Optional<Recorded> find(UUID id) {
        return jdbc.sql("select * from terms_acceptance where id = ?")
                .param(id)
                .query((row, number) -> recorded(row))
                .optional();
    }

    /** Of the printers for which each was given, in their order; a printer is part of one acceptance only. */
    public Map<UUID, List<String>> serialNumbers(Collection<Recorded> acceptances) {
        Map<UUID, List<String>> found = new HashMap<>();
        for (UUID enrollmentId :
                acceptances.stream().map(Recorded::enrollmentId).distinct().toList()) {
            jdbc.sql("select acceptance_id, serial_number from enrollment_printer"
                            + " where enrollment_id = ? and acceptance_id = any(?) order by serial_number")
                    .params(
                            enrollmentId,
                            SqlArrays.ids(acceptances.stream().map(Recorded::id).toList()))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return found;
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getObject("id", UUID.class), row.getObject("enrollment_id", UUID.class), map(row));
    }

    private static AcceptedTerms map(ResultSet row) throws SQLException {
        return new AcceptedTerms(
                row.getInt("terms_version"),
                row.getString("language"),
                row.getString("text_hash"),
                row.getString("accepted_by"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
