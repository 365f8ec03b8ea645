package io.mpsexpress.contact.file.web;

import io.mpsexpress.contact.file.ContactImportReport;
import io.mpsexpress.contact.file.ContactImportReport.ExistingRow;
import io.mpsexpress.contact.file.ContactImportReport.MissingRow;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;

/**
 * An import as a client gets it.
 *
 * @param toImport rows that are (still) to be imported
 * @param warnings what looks wrong in rows that are, or are to be, imported nevertheless
 * @param refusal why the file as a whole cannot be used; null unless refused
 */
record ContactImportAnswer(
        UUID id,
        ImportState state,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        Instant startedAt,
        Instant endedAt,
        ForcedEnd endedInEngine,
        boolean cancelRequested,
        int total,
        int toImport,
        int imported,
        List<ExistingRow> existing,
        List<MissingRow> notImported,
        List<InvalidValue> invalid,
        List<InvalidValue> warnings,
        Refusal refusal) {

    static ContactImportAnswer of(ImportView view, ContactImportReport report, MessageSource messages, Locale locale) {
        Refusal refusal = view.refusal() == null
                ? null
                : new Refusal(
                        view.refusal().code(),
                        messages.getMessage(view.refusal().text(), locale));
        return new ContactImportAnswer(
                view.id(),
                view.state(),
                view.fileName(),
                view.uploadedBy(),
                view.uploadedAt(),
                view.startedAt(),
                view.endedAt(),
                view.endedInEngine(),
                view.cancelRequested(),
                view.check().total(),
                view.waiting(),
                view.done().created(),
                report.existing(),
                report.notImported(),
                values(report.invalid(), messages, locale),
                values(report.warnings(), messages, locale),
                refusal);
    }

    private static List<InvalidValue> values(
            List<ContactImportReport.InvalidValue> values, MessageSource messages, Locale locale) {
        return values.stream()
                .map(value -> new InvalidValue(
                        value.row(),
                        value.problem().field(),
                        messages.getMessage(value.problem().text(), locale)))
                .toList();
    }

    /** @param column name of the column; empty for the row as a whole */
    record InvalidValue(long row, String column, String reason) {}

    record Refusal(String code, String message) {}
}
