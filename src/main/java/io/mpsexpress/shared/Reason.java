package io.mpsexpress.shared;

import java.util.List;
import java.util.Optional;

/** Why somebody asks or decides, in their own words. */
public final class Reason {

    /** Characters. */
    public static final int LONGEST = 1_000;

    private Reason() {}

    /**
     * What is wrong with a reason; one that is missing is as good as any.
     *
     * @param field that holds it
     */
    public static Optional<FieldProblem> problem(String field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of(new FieldProblem(field, "shared.reason.tooLong", LONGEST));
        }
        return text.chars().anyMatch(Reason::isUnreadable)
                ? Optional.of(new FieldProblem(field, "shared.reason.unreadable"))
                : Optional.empty();
    }

    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /**
     * @return without white space around it; null when there is nothing else
     * @throws Refused naming the field when something is wrong with it
     */
    public static String require(String field, String text) {
        problem(field, text).ifPresent(problem -> {
            throw Refused.invalid(List.of(problem));
        });
        return text == null || text.isBlank() ? null : text.strip();
    }
}
