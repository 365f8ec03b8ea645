package io.mpsexpress.request.comment;

import io.mpsexpress.access.Caller;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wants to say.
 *
 * @param text as it came; may be null
 * @param internal whether only Lexmark's staff is to see it
 */
public record NewComment(String text, boolean internal) {

    /** Characters. */
    public static final int LONGEST = 2_000;

    /** What was said before there were rules, held to them as far as can be. */
    static NewComment earlier(String text) {
        String clean = Text.clean(text);
        return new NewComment(clean.substring(0, Math.min(clean.length(), LONGEST)), false);
    }

    /**
     * The same as it is kept, cleaned.
     *
     * @param field that holds the text, for whoever is told what is wrong with it
     * @throws Refused naming the fields that break a rule
     */
    public NewComment checked(Caller author, String field) {
        String clean = Text.cleanOrEmpty(text);
        List<FieldProblem> problems = new ArrayList<>();
        if (clean.isEmpty()) {
            problems.add(new FieldProblem(field, "requests.comment.empty"));
        } else if (clean.length() > LONGEST) {
            problems.add(new FieldProblem(field, "shared.reason.tooLong", LONGEST));
        } else if (!Text.isReadable(clean) || Text.hasControlCharacters(clean)) {
            problems.add(new FieldProblem(field, "shared.reason.unreadable"));
        }
        if (internal && !author.isStaff()) {
            problems.add(new FieldProblem("internal", "requests.comment.internal.staffOnly"));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new NewComment(clean, internal);
    }
}
