package io.mpsexpress.printer;

/** An import of a fleet file is over. Published in the transaction that ends it; the import is as it ended. */
public record FleetImported(PrinterImportView ended) {}
