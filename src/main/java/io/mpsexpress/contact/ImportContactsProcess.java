package io.mpsexpress.contact;

import java.util.UUID;

/** The process {@code import-contacts}, as the domain sees it. */
public interface ImportContactsProcess {

    /** Somebody confirmed an import. Runs in the caller's transaction. */
    void importConfirmed(ConfirmedImport confirmed);

    /**
     * What the process works on.
     *
     * @param importId the business key
     */
    record ConfirmedImport(
            UUID importId,
            String number,
            UUID organizationId,
            String organizationName,
            UUID partnerId,
            String partnerName) {}
}
