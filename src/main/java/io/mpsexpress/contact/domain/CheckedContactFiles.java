package io.mpsexpress.contact.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores what the check of a file found, within the transaction of the caller: its rows, or why it cannot be used. */
@Component
public class CheckedContactFiles {

    private final ContactFileCheck fileCheck;
    private final ContactImports imports;
    private final ContactImportRows rows;
    private final StoredJson json;

    CheckedContactFiles(ContactFileCheck fileCheck, ContactImports imports, ContactImportRows rows, StoredJson json) {
        this.fileCheck = fileCheck;
        this.imports = imports;
        this.rows = rows;
        this.json = json;
    }

    /** @param fileName as the browser gave it; may be null */
    public ContactImport check(
            OrganizationView organization, String fileName, byte[] content, String userId, Instant at) {
        List<CheckedRow> checked;
        try {
            checked = fileCheck.check(organization.id(), ContactCsv.read(content));
        } catch (Refused why) {
            return imports.saveAndFlush(ContactImport.refused(
                    organization,
                    fileName,
                    userId,
                    at,
                    why.code(),
                    json.write(why.text().getArguments())));
        }
        ContactImport created =
                imports.saveAndFlush(ContactImport.checked(organization, fileName, checked.size(), userId, at));
        rows.add(created.id(), checked);
        return created;
    }
}
