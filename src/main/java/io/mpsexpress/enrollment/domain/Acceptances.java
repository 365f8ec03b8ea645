package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.AcceptedTerms;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
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

    private static AcceptedTerms map(ResultSet row) throws SQLException {
        return new AcceptedTerms(
                row.getInt("terms_version"),
                row.getString("language"),
                row.getString("text_hash"),
                row.getString("accepted_by"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
