package io.mpsexpress.imports;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.RequestKind;
import java.util.UUID;

/** The processes {@code import-contacts} and {@code import-fleet}, as the domain sees them. */
public interface ImportProcess {

    /** Somebody confirmed an import. Runs in the caller's transaction. */
    void importConfirmed(RequestKind kind, UUID importId, String number, OrganizationView organization);
}
