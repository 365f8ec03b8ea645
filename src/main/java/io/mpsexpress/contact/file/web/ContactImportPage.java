package io.mpsexpress.contact.file.web;

import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.contact.file.ContactImportReport;
import io.mpsexpress.imports.ImportPage;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.request.RequestKind;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The groups of rows on the page of an import of contacts. */
@Component
class ContactImportPage implements ImportPage {

    private final ImportQueries queries;
    private final ContactRules rules;

    ContactImportPage(ImportQueries queries, ContactRules rules) {
        this.queries = queries;
        this.rules = rules;
    }

    @Override
    public RequestKind requests() {
        return RequestKind.CONTACT_IMPORT;
    }

    @Override
    public String template() {
        return "contact/import";
    }

    @Override
    public void fill(Model model, ImportView view, String column, Locale locale) {
        // asked for each second while contacts are being added: what became of each row is for its end
        if (view.state() != ImportState.IMPORTING) {
            model.addAttribute(
                    "rows", ContactImportReport.of(queries.report(view.key()).rows(), rules));
        }
    }
}
