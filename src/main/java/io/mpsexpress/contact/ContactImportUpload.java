package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.CheckedContactFiles;
import io.mpsexpress.contact.domain.ContactCsv;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.organization.OrganizationView;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contact files and checks them. What becomes of a checked file is decided in {@link ContactImportManagement}. */
@Service
@Transactional
public class ContactImportUpload {

    private final ContactAccess access;
    private final CheckedContactFiles files;
    private final Clock clock;

    ContactImportUpload(ContactAccess access, CheckedContactFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Checks a file. No contact is written; the file waits for {@link ContactImportManagement#confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @param content as {@link ContactCsv#bytesOf} gives it
     */
    public Checked check(UUID organizationId, String fileName, byte[] content) {
        OrganizationView organization = access.requireWritable(organizationId);
        ContactImport checked = files.check(organization, fileName, content, access.userId(), clock.instant());
        return new Checked(checked.id(), checked.state() == ContactImportState.CHECKED);
    }

    /**
     * A file that was looked at.
     *
     * @param importId what it is in the history
     * @param usable whether it can be confirmed; else the import is REFUSED, with the reason
     */
    public record Checked(UUID importId, boolean usable) {}
}
