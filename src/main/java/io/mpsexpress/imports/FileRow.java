package io.mpsexpress.imports;

import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.FieldProblem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of an uploaded file, as it is stored.
 *
 * @param number as a spreadsheet numbers it; the header is 1
 * @param values as they stand in the file
 * @param problems why it is not imported: their field is the name of the column, empty for the row as a whole. Empty unless
 *     failed, and where it cannot be read
 * @param changes what it would change, as its kind wrote that; null for something new
 */
public record FileRow(long number, State state, List<String> values, List<FieldProblem> problems, String changes) {

    /** What became of a row. */
    public enum State {
        WAITING,
        /** It is in. */
        DONE,
        /** What it brings was there already. */
        EXISTING,
        FAILED
    }

    /** Why a row is not in although nothing is wrong with it. */
    public enum Cause {
        SYSTEM_ERROR,
        CANCELLED;

        /** As a problem of the row as a whole. */
        public FieldProblem of(RequestKind kind) {
            return new FieldProblem("", kind.texts() + code());
        }

        private String code() {
            return ".cause." + name();
        }
    }

    /** The same row, which became this. */
    public FileRow became(State now) {
        return new FileRow(number, now, values, problems, changes);
    }

    /** The same row, which failed. */
    public FileRow failed(List<FieldProblem> why) {
        return new FileRow(number, State.FAILED, values, why, null);
    }

    /** Why it is not in although nothing is wrong with it; null when something is, and when it is in. */
    public Cause cause() {
        return Stream.of(Cause.values())
                .filter(cause ->
                        problems.stream().anyMatch(problem -> problem.code().endsWith(cause.code())))
                .findFirst()
                .orElse(null);
    }
}
