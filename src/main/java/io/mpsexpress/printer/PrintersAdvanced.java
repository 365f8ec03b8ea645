package io.mpsexpress.printer;

import java.util.List;
import java.util.UUID;

/**
 * Printers came to a stage, for the first time or again; published in the transaction in which they did, once for all of a
 * change.
 *
 * @param printers each once
 */
public record PrintersAdvanced(List<Advance> printers) {

    /** @param stage the farthest one that it is at now */
    public record Advance(UUID printerId, UUID organizationId, UUID partnerId, PrinterStage stage) {}
}
