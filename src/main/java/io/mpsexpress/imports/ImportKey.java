package io.mpsexpress.imports;

import io.mpsexpress.request.RequestKind;
import java.util.UUID;

/** An import as its address names it. */
public record ImportKey(RequestKind kind, UUID organizationId, UUID importId) {}
