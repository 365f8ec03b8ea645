package io.mpsexpress.printer;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.PrinterFacts;
import java.util.UUID;

/** A printer and what a check found about it just now. */
public record CheckedPrinter(UUID id, String serialNumber, String model, PrinterFacts facts, Eligibility eligibility) {}
