package io.mpsexpress.shared;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * One thing that is wrong with one field of what a person or a client sent.
 *
 * @param field name of the field as the sender knows it: JSON name, form field or CSV column; never null
 * @param code message code, in the files {@code messages-<module>.properties}; never null
 * @param args arguments of the message; never null
 */
public record FieldProblem(String field, String code, Object... args) {

    public FieldProblem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(code);
    }

    /** What a {@code MessageSource} resolves to the text for a person. */
    public DefaultMessageSourceResolvable text() {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldProblem that
                && field.equals(that.field)
                && code.equals(that.code)
                && Arrays.equals(args, that.args);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, code, Arrays.hashCode(args));
    }
}
