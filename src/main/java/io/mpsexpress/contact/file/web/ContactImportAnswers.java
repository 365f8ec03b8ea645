package io.mpsexpress.contact.file.web;

import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.contact.file.ContactImportReport;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportQueries.Report;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports as clients of the API get them. */
@Component
class ContactImportAnswers {

    private final ImportQueries queries;
    private final ContactRules rules;
    private final MessageSource messages;

    ContactImportAnswers(ImportQueries queries, ContactRules rules, MessageSource messages) {
        this.queries = queries;
        this.rules = rules;
        this.messages = messages;
    }

    ContactImportAnswer one(ImportKey key, Locale locale) {
        return answer(queries.report(key), locale);
    }

    /**
     * The same for a file that was uploaded just now.
     *
     * @throws Refused when it cannot be used: an error to the client, and an entry in the history
     */
    ContactImportAnswer uploaded(ImportKey key, Locale locale) {
        Report report = queries.report(key);
        if (report.view().refusal() != null) {
            throw report.view().refusal().with("importId", key.importId());
        }
        return answer(report, locale);
    }

    Page<ContactImportAnswer> list(UUID organizationId, int limit, String cursor, Locale locale) {
        return queries.reports(RequestKind.CONTACT_IMPORT, organizationId, limit, cursor)
                .map(report -> answer(report, locale));
    }

    private ContactImportAnswer answer(Report report, Locale locale) {
        return ContactImportAnswer.of(report.view(), ContactImportReport.of(report.rows(), rules), messages, locale);
    }
}
