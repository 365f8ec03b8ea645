package io.mpsexpress.printer.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Exceptions were approved that end with a day. Published in the transaction that approves them.
 *
 * @param lastDay on which they count, in UTC
 */
public record ExceptionsApprovedUntil(LocalDate lastDay, List<UUID> printerIds) {}
