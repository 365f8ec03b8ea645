package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactImportQueries;
import io.mpsexpress.contact.ContactImportView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports as clients of the API get them. */
@Component
class ContactImportAnswers {

    private final ContactImportQueries queries;
    private final MessageSource messages;

    ContactImportAnswers(ContactImportQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    ContactImportAnswer one(UUID organizationId, UUID importId, Locale locale) {
        return ContactImportAnswer.of(queries.get(organizationId, importId), messages, locale);
    }

    /**
     * The same for a file that was uploaded just now.
     *
     * @throws Refused when it cannot be used: an error to the client, and an entry in the history
     */
    ContactImportAnswer uploaded(UUID organizationId, UUID importId, Locale locale) {
        ContactImportView view = queries.get(organizationId, importId);
        if (view.refusal() != null) {
            throw view.refusal().with("importId", view.id());
        }
        return ContactImportAnswer.of(view, messages, locale);
    }

    Page<ContactImportAnswer> list(UUID organizationId, int limit, String cursor, Locale locale) {
        return queries.list(organizationId, limit, cursor).map(view -> ContactImportAnswer.of(view, messages, locale));
    }
}
