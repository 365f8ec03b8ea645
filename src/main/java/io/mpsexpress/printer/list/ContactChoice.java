package io.mpsexpress.printer.list;

import java.util.UUID;

/** A supplies delivery contact to filter printers by. */
public record ContactChoice(UUID id, String name, String company, String city) {}
