package io.mpsexpress.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A contact that now serves printers.
 *
 * @param printerCount how many printers it was assigned to
 * @param name what the contact is called
 */
public record AssignedContact(UUID contactId, int printerCount, @JsonIgnore String name) {}
