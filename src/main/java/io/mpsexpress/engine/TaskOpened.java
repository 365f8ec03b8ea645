package io.mpsexpress.engine;

/** A human task waits for somebody. Published in the transaction of the step that opened it. */
public record TaskOpened(OpenTask task) {}
