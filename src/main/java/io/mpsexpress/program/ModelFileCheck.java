package io.mpsexpress.program;

import io.mpsexpress.shared.FieldProblem;
import java.util.List;

/**
 * What a file of models would do to the list.
 *
 * @param total rows with values
 * @param version of the list that it was compared with
 * @param invalid problems by row; while there is one the file cannot be applied
 */
public record ModelFileCheck(
        int total,
        int version,
        List<GivenModel> rows,
        List<SupportedModel> added,
        List<Changed> changed,
        List<SupportedModel> missing,
        int unchanged,
        List<InvalidRow> invalid) {

    /** A model of the list that the file writes otherwise. */
    public record Changed(SupportedModel before, SupportedModel after) {

        public boolean isRenamed() {
            return !before.model().equals(after.model());
        }
    }

    /** @param row as a spreadsheet shows it */
    public record InvalidRow(int row, FieldProblem problem) {}

    public boolean isValid() {
        return invalid.isEmpty();
    }

    /** Whether it would change nothing, even when models that are not in it are removed. */
    public boolean isNothingNew() {
        return isValid() && added.isEmpty() && changed.isEmpty() && missing.isEmpty();
    }
}
