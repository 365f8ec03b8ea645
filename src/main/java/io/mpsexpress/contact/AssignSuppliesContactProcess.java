package io.mpsexpress.contact;

import io.mpsexpress.organization.OrganizationView;
import java.util.Optional;
import java.util.UUID;

/** The process {@code assign-supplies-contact}, as the domain sees it. */
public interface AssignSuppliesContactProcess {

    /**
     * Somebody asked to give printers a contact. Runs in the caller's transaction.
     *
     * @param assignmentId the request, which is the business key
     * @param number what people call it
     * @param printers how many they are
     */
    void contactNeeded(UUID assignmentId, String number, OrganizationView organization, int printers);

    /**
     * The human task that a request waits for at present.
     *
     * @param processInstanceId of the request
     * @return empty when it waits for none
     */
    Optional<OpenStep> openStep(String processInstanceId);

    /**
     * The caller answers the open task: this contact it shall be. Runs in the caller's transaction.
     *
     * @throws io.mpsexpress.shared.Refused as a conflict when no such answer is waited for (any more)
     */
    void contactChosen(String processInstanceId, UUID contactId);

    /** The same: it shall be a new contact, which the next human task asks for. */
    void newContactWanted(String processInstanceId);

    /**
     * A human task that is open.
     *
     * @param choice whether it asks to choose a contact; else it asks for a new one
     */
    record OpenStep(String taskId, boolean choice) {}
}
