package io.mpsexpress.contact;

import java.util.UUID;

/**
 * A contact that now serves printers.
 *
 * @param printerCount how many printers it was assigned to
 */
public record AssignedContact(UUID contactId, int printerCount) {}
