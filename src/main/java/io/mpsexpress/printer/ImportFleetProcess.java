package io.mpsexpress.printer;

import io.mpsexpress.organization.OrganizationView;
import java.util.UUID;

/** The process {@code import-fleet}, as the domain sees it. */
public interface ImportFleetProcess {

    /** Somebody confirmed an import. Runs in the caller's transaction. */
    void importConfirmed(UUID importId, String number, OrganizationView organization);
}
