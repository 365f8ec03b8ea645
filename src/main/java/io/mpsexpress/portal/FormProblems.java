package io.mpsexpress.portal;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * What is wrong with a form that a person sent: each problem beside its field, the others on top.
 *
 * @param headline what is wrong as a whole; null while nothing is
 * @param fields problems of single fields
 */
public record FormProblems(MessageSourceResolvable headline, List<FieldProblem> fields) {

    /** A form that nobody sent yet. */
    public static final FormProblems NONE = new FormProblems(null, List.of());

    /** A form that was refused. */
    public static FormProblems of(Refused refused) {
        return new FormProblems(refused.text(), refused.problems());
    }

    /**
     * With which status a form that was refused is shown again.
     *
     * @throws Refused itself where the form cannot be mended: what a person may not do or know has a page of its own
     */
    public static HttpStatus statusOf(Refused refused) {
        return switch (refused.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> throw refused;
        };
    }

    /** The problems of one field; empty when there is none. */
    public List<FieldProblem> of(String field) {
        return fields.stream().filter(problem -> problem.field().equals(field)).toList();
    }

    /** Whether the field is to be marked. */
    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    public boolean any() {
        return headline != null;
    }
}
