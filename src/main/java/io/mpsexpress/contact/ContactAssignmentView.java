package io.mpsexpress.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.engine.ForcedEnd;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request for a contact that the caller may see.
 *
 * @param number what people call it, {@code A-10342}
 * @param contactId null while open, when cancelled, and when the contact was deleted since
 * @param printerCount printers that get the contact
 * @param closedAt null while open
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and while open
 * @param workedOnBy the request whose process works on this one: another one's, or its own
 * @param taskIds human tasks it waits for at present; empty when none
 * @param waitsForChoice whether the human task asks to choose a contact; else it asks for a new one
 */
public record ContactAssignmentView(
        UUID id,
        String number,
        ContactAssignmentState state,
        UUID organizationId,
        String organizationName,
        UUID contactId,
        int printerCount,
        String requestedBy,
        Instant requestedAt,
        Instant closedAt,
        ForcedEnd endedInEngine,
        @JsonIgnore UUID workedOnBy,
        List<String> taskIds,
        boolean waitsForChoice) {}
