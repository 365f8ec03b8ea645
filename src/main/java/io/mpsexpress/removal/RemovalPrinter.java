package io.mpsexpress.removal;

/** A printer that is to be taken out of MPS Express. */
public record RemovalPrinter(String serialNumber, String model) {}
