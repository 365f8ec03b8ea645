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
        if (Text.clean(text).length() > LONGEST) {
            return Optional.of(new FieldProblem(field, "shared.reason.tooLong", LONGEST));
        }
        return Text.isReadable(text) && !Text.hasControlCharacters(Text.clean(text))
                ? Optional.empty()
                : Optional.of(new FieldProblem(field, "shared.reason.unreadable"));
    }

    /**
     * @return without white space around it; null when there is nothing else
     * @throws Refused naming the field when something is wrong with it
     */
    public static String require(String field, String text) {
        problem(field, text).ifPresent(problem -> {
            throw Refused.invalid(List.of(problem));
        });
        String clean = Text.cleanOrEmpty(text);
        return clean.isEmpty() ? null : clean;
    }
}
