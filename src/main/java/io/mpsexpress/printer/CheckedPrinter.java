package io.mpsexpress.printer;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.eligibility.PrinterFacts;
import java.util.List;
import java.util.UUID;

/**
 * A printer and what a check found about it just now.
 *
 * @param reasonFacts the reasons of its eligibility, with what was measured beside what is allowed
 */
public record CheckedPrinter(
        UUID id,
        String serialNumber,
        String model,
        PrinterFacts facts,
        Eligibility eligibility,
        List<MeasuredReason> reasonFacts) {}
