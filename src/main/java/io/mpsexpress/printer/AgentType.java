package io.mpsexpress.printer;

/** The software by which a printer reports; only the Fleet Agent has a minimum version. */
public enum AgentType {
    FLEET,
    PRINTER,
    NATIVE,
    LOCAL
}
