package io.mpsexpress.printer;

/** Where a printer stands with MPS Express: not in it, asked for, in it. */
public enum Management {
    NONE,
    PENDING,
    MANAGED
}
