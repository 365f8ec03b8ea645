package io.mpsexpress.contact.file;

import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.FileRow.State;
import io.mpsexpress.shared.FieldProblem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of the rows of a contact file.
 *
 * @param existing rows whose contact the organization had, or an earlier row brought
 * @param notImported rows that were acceptable and are not in
 * @param invalid everything that is wrong with rows
 * @param warnings what looks wrong in rows that are, or are to be, imported nevertheless
 */
public record ContactImportReport(
        List<ExistingRow> existing,
        List<MissingRow> notImported,
        List<InvalidValue> invalid,
        List<InvalidValue> warnings) {

    /** @param rows all of the file, in their order */
    public static ContactImportReport of(List<FileRow> rows, ContactRules rules) {
        return new ContactImportReport(
                with(rows, row -> row.state() == State.EXISTING)
                        .map(ExistingRow::of)
                        .toList(),
                with(rows, row -> row.cause() != null)
                        .map(row -> new MissingRow(row.number(), row.cause()))
                        .toList(),
                with(rows, row -> row.cause() == null)
                        .flatMap(row -> values(row, row.problems()))
                        .toList(),
                with(rows, row -> row.problems().isEmpty() && row.state() != State.EXISTING)
                        .flatMap(row -> values(row, rules.columnWarnings(ContactField.details(row.values()))))
                        .toList());
    }

    private static Stream<FileRow> with(List<FileRow> rows, Predicate<FileRow> wanted) {
        return rows.stream().filter(wanted);
    }

    private static Stream<InvalidValue> values(FileRow row, List<FieldProblem> problems) {
        return problems.stream().map(problem -> new InvalidValue(row.number(), problem));
    }

    /** @param row as a spreadsheet numbers it; the header is 1 */
    public record ExistingRow(long row, String firstName, String lastName) {

        private static ExistingRow of(FileRow row) {
            return new ExistingRow(
                    row.number(),
                    ContactField.FIRST_NAME.of(ContactField.details(row.values())),
                    ContactField.LAST_NAME.of(ContactField.details(row.values())));
        }
    }

    /** A row that is not in although nothing is wrong with it. */
    public record MissingRow(long row, Cause cause) {}

    /**
     * A value that breaks a rule.
     *
     * @param problem its field is the name of the column; empty for the row as a whole
     */
    public record InvalidValue(long row, FieldProblem problem) {}
}
