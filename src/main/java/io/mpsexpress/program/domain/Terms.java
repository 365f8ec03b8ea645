package io.mpsexpress.program.domain;

import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the terms of service; a published version never changes. */
@Repository
public class Terms {

    private static final String FALLBACK_LANGUAGE = "en";
    private static final int MAXIMUM_LENGTH = 200_000;
    private static final String COLUMNS = "select version_number, language, text, text_hash, effective_from ";

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version whose effective date has come. */
    public Optional<TermsOfService> inForce(Instant now, String language) {
        return jdbc.sql("select max(version_number) from terms_of_service where effective_from <= :now")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .flatMap(version -> version(version, language));
    }

    public Optional<TermsOfService> version(int version, String language) {
        return jdbc.sql(COLUMNS + "from terms_of_service where version_number = :version and language in (:languages)"
                        + " order by case when language = :language then 0 else 1 end limit 1")
                .param("version", version)
                .param("languages", List.of(language, FALLBACK_LANGUAGE))
                .param("language", language)
                .query(Terms::map)
                .optional();
    }

    public List<TermsOfService> all() {
        return jdbc.sql(COLUMNS + "from terms_of_service order by version_number desc, language")
                .query(Terms::map)
                .list();
    }

    /**
     * @return the number of the new version
     * @throws Refused when the English text is missing or a text is empty or too long
     */
    public int publish(NewTerms newTerms, String userId, Instant now) {
        requireTexts(newTerms);
        int version = jdbc.sql("select coalesce(max(version_number), 0) + 1 from terms_of_service")
                .query(Integer.class)
                .single();
        Instant effectiveFrom = newTerms.effectiveFrom() == null ? now : newTerms.effectiveFrom();
        newTerms.texts().forEach((language, text) -> jdbc.sql(
                        "insert into terms_of_service (version_number, language, text,"
                                + " text_hash, effective_from, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version,
                        language,
                        text,
                        hash(text),
                        OffsetDateTime.ofInstant(effectiveFrom, ZoneOffset.UTC),
                        userId,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update());
        return version;
    }

    private static void requireTexts(NewTerms newTerms) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!newTerms.texts().containsKey(FALLBACK_LANGUAGE)) {
            problems.add(new FieldProblem("texts.en", "program.terms.english"));
        }
        newTerms.texts().forEach((language, text) -> {
            if (!language.matches("[a-z]{2}")) {
                problems.add(new FieldProblem("texts." + language, "program.terms.language"));
            }
            if (text == null || text.isBlank() || text.length() > MAXIMUM_LENGTH) {
                problems.add(new FieldProblem("texts." + language, "program.terms.text", MAXIMUM_LENGTH));
            }
        });
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private static TermsOfService map(ResultSet row, int number) throws SQLException {
        return new TermsOfService(
                row.getInt("version_number"),
                row.getString("language"),
                row.getString("text"),
                row.getString("text_hash"),
                row.getObject("effective_from", OffsetDateTime.class).toInstant());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
