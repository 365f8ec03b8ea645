package io.mpsexpress.printer;

/** Whether the printer is registered in Lexmark's back-end systems. */
public enum Registration {
    REGISTERED,
    FAILED
}
