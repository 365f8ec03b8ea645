package io.mpsexpress.access;

import java.util.UUID;

/** A parent organization as the engine's tenant. */
public record Partner(UUID id, String name) {}
