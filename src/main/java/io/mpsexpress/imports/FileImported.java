package io.mpsexpress.imports;

/** An import of a file is over. Published in the transaction that ends it; the import is as it ended. */
public record FileImported(ImportView ended) {}
