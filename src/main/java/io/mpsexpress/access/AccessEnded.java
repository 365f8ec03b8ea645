package io.mpsexpress.access;

/** Somebody must not come in any more. Published in the transaction that says so. */
public record AccessEnded(String userId) {}
