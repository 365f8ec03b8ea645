package io.mpsexpress.program.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Act;
import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramChange.Kind;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.program.TermsVersion;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the terms of service; a published version never changes. */
@Repository
public class Terms {

    private static final String COLUMNS = "select version_number, language, text, text_hash, effective_from ";

    private final JdbcClient jdbc;
    private final Settings settings;
    private final ProgramChanges changes;
    private final Clock clock;
    /** Once there are some, there always are: it is asked for each request, and costs nothing from then on. */
    private volatile boolean known;

    Terms(JdbcClient jdbc, Settings settings, ProgramChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** The newest version whose effective time has come. */
    public Optional<TermsOfService> inForce(String language) {
        return jdbc.sql("select max(version_number) from terms_of_service where effective_from <= :now")
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .optional()
                .flatMap(version -> version(version, language));
    }

    public boolean areInForce() {
        if (!known) {
            known = jdbc.sql("select count(*) from terms_of_service where effective_from <= :now")
                            .param("now", utc(clock.instant()))
                            .query(Integer.class)
                            .single()
                    > 0;
        }
        return known;
    }

    public Optional<TermsOfService> version(int version, String language) {
        return jdbc.sql(COLUMNS + "from terms_of_service where version_number = :version and language in (:languages)"
                        + " order by case when language = :language then 0 else 1 end limit 1")
                .param("version", version)
                .param("languages", List.of(language, TermsRules.FALLBACK_LANGUAGE))
                .param("language", language)
                .query(Terms::map)
                .optional();
    }

    public List<TermsOfService> all() {
        return jdbc.sql(COLUMNS + "from terms_of_service order by version_number desc, language")
                .query(Terms::map)
                .list();
    }

    /** Newest first. */
    public List<TermsVersion> versions() {
        TermsStates states = new TermsStates(clock.instant());
        return jdbc.sql("select version_number, string_agg(language, ' ' order by language) as languages,"
                        + " effective_from, published_by, published_at from terms_of_service"
                        + " group by version_number, effective_from, published_by, published_at"
                        + " order by version_number desc")
                .query((row, number) -> {
                    Instant effectiveFrom = instant(row, "effective_from");
                    return new TermsVersion(
                            row.getInt("version_number"),
                            List.of(row.getString("languages").split(" ")),
                            effectiveFrom,
                            row.getString("published_by"),
                            instant(row, "published_at"),
                            states.next(effectiveFrom));
                })
                .list();
    }

    /**
     * @throws Refused naming each field that is wrong
     */
    public void check(NewTerms newTerms) {
        TermsRules.check(newTerms, clock.instant());
    }

    /**
     * @param expected the number that the new version was shown with; null for whichever is next
     * @return the number of the new version
     * @throws Refused naming each field that is wrong; as a conflict when another version was published meanwhile
     */
    public int publish(NewTerms newTerms, Integer expected, String userId) {
        Instant now = clock.instant();
        TermsRules.check(newTerms, now);
        // one after the other: the number is free until this transaction is over
        settings.lock();
        int before = jdbc.sql("select coalesce(max(version_number), 0) from terms_of_service")
                .query(Integer.class)
                .single();
        int version = before + 1;
        if (expected != null && expected != version) {
            throw Refused.conflict("program.terms.stale", before);
        }
        Instant effectiveFrom = newTerms.effectiveFrom() == null ? now : newTerms.effectiveFrom();
        newTerms.texts().forEach((language, text) -> jdbc.sql(
                        "insert into terms_of_service (version_number, language, text,"
                                + " text_hash, effective_from, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(version, language, text, Sha256.of(text), utc(effectiveFrom), userId, utc(now))
                .update());
        changes.record(
                Act.TERMS_PUBLISHED,
                String.valueOf(version),
                List.of(new ProgramChanges.Change(
                        Kind.TERMS_PUBLISHED,
                        String.valueOf(version),
                        before == 0 ? null : String.valueOf(before),
                        String.valueOf(version))));
        return version;
    }

    private static TermsOfService map(ResultSet row, int number) throws SQLException {
        return new TermsOfService(
                row.getInt("version_number"),
                row.getString("language"),
                row.getString("text"),
                row.getString("text_hash"),
                instant(row, "effective_from"));
    }
}
