package io.mpsexpress.program.domain;

import io.mpsexpress.program.NewTerms;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a new version of the terms of service must be like. The limits are ours. */
final class TermsRules {

    static final String FALLBACK_LANGUAGE = "en";

    private static final int LONGEST_TEXT = 200_000;
    private static final Duration FURTHEST = Duration.ofDays(5 * 365);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private TermsRules() {}

    /**
     * @throws Refused naming each field that is wrong
     */
    static void check(NewTerms newTerms, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!newTerms.texts().containsKey(FALLBACK_LANGUAGE)) {
            problems.add(new FieldProblem("texts." + FALLBACK_LANGUAGE, "program.terms.english"));
        }
        newTerms.texts().forEach((language, text) -> check("texts." + language, language, text, problems));
        checkTime(newTerms.effectiveFrom(), now, problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private static void check(String field, String language, String text, List<FieldProblem> problems) {
        if (!LANGUAGE.matcher(language).matches()) {
            problems.add(new FieldProblem(field, "program.terms.language"));
        }
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            problems.add(new FieldProblem(field, "program.terms.text", LONGEST_TEXT));
        } else if (!Text.isReadable(text) || Text.hasControlCharacters(text.replace("\r", ""))) {
            problems.add(new FieldProblem(field, "program.terms.control"));
        }
    }

    /** Nobody can have accepted what was not published: a version begins now or later. */
    private static void checkTime(Instant effectiveFrom, Instant now, List<FieldProblem> problems) {
        if (effectiveFrom == null) {
            return;
        }
        if (effectiveFrom.isBefore(now)) {
            problems.add(new FieldProblem("effectiveFrom", "program.terms.past"));
        } else if (effectiveFrom.isAfter(now.plus(FURTHEST))) {
            problems.add(new FieldProblem("effectiveFrom", "program.terms.far"));
        }
    }
}
