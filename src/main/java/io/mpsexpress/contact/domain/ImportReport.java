package io.mpsexpress.contact.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.contact.ContactImportCounts;
import io.mpsexpress.contact.ContactImportView;
import io.mpsexpress.contact.ContactImportView.Cause;
import io.mpsexpress.contact.ContactImportView.ExistingRow;
import io.mpsexpress.contact.ContactImportView.InvalidValue;
import io.mpsexpress.contact.ContactImportView.MissingRow;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import io.mpsexpress.shared.csv.CsvRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people read about an import, and the file of rows to correct. */
@Component
public class ImportReport {

    private static final TypeReference<Object[]> ARGS = new TypeReference<>() {};

    private final StoredJson json;
    private final ContactRules rules;

    ImportReport(StoredJson json, ContactRules rules) {
        this.json = json;
        this.rules = rules;
    }

    public ContactImportView view(ContactImport of, List<CheckedRow> rows) {
        return new ContactImportView(
                of.id(),
                of.organizationId(),
                of.fileName(),
                of.state(),
                of.isCancelRequested(),
                of.uploadedBy(),
                of.uploadedAt(),
                of.startedAt(),
                of.endedAt(),
                of.forcedEnd(),
                rows.size(),
                (int) with(rows, ContactRowState.NEW).count(),
                (int) with(rows, ContactRowState.IMPORTED).count(),
                with(rows, ContactRowState.EXISTING)
                        .map(row -> new ExistingRow(row.row(), row.firstName(), row.lastName()))
                        .toList(),
                notImported(rows),
                with(rows, ContactRowState.INVALID)
                        .flatMap(row -> row.problems().stream().map(problem -> new InvalidValue(row.row(), problem)))
                        .toList(),
                Stream.concat(with(rows, ContactRowState.NEW), with(rows, ContactRowState.IMPORTED))
                        .sorted(Comparator.comparing(CheckedRow::row))
                        .flatMap(row -> rules.columnWarnings(ContactField.details(row.values())).stream()
                                .map(warning -> new InvalidValue(row.row(), warning)))
                        .toList(),
                of.refusalCode() == null
                        ? null
                        : Refused.invalid(of.refusalCode(), json.readOr(new Object[0], of.refusalArgs(), ARGS)));
    }

    /** @param rows how many there are of each state */
    public ContactImportCounts counts(ContactImport of, Map<ContactRowState, Integer> rows) {
        ToIntFunction<ContactRowState> count = state -> rows.getOrDefault(state, 0);
        return new ContactImportCounts(
                of.id(),
                of.organizationId(),
                of.fileName(),
                of.state(),
                of.isCancelRequested(),
                of.uploadedBy(),
                of.uploadedAt(),
                of.forcedEnd(),
                rows.values().stream().mapToInt(Integer::intValue).sum(),
                count.applyAsInt(ContactRowState.NEW),
                count.applyAsInt(ContactRowState.IMPORTED),
                count.applyAsInt(ContactRowState.EXISTING),
                count.applyAsInt(ContactRowState.SYSTEM_ERROR) + count.applyAsInt(ContactRowState.CANCELLED),
                count.applyAsInt(ContactRowState.INVALID));
    }

    /** The rows that are not in for a reason that can be corrected or may pass, as they stood in the file. */
    public String failedRows(List<CheckedRow> rows) {
        return ContactCsv.write(rows.stream()
                .filter(row -> row.state().isFailed())
                .map(row -> new CsvRow(row.row(), row.values()).padded(ContactField.values().length))
                .toList());
    }

    private static Stream<CheckedRow> with(List<CheckedRow> rows, ContactRowState state) {
        return rows.stream().filter(row -> row.state() == state);
    }

    private static List<MissingRow> notImported(List<CheckedRow> rows) {
        return rows.stream()
                .flatMap(row -> switch (row.state()) {
                    case SYSTEM_ERROR -> Stream.of(new MissingRow(row.row(), Cause.SYSTEM_ERROR));
                    case CANCELLED -> Stream.of(new MissingRow(row.row(), Cause.CANCELLED));
                    default -> Stream.empty();
                })
                .toList();
    }
}
