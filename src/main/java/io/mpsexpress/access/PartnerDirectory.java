package io.mpsexpress.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows the partners; the module of organizations does, which builds upon this one. */
public interface PartnerDirectory {

    /** All partners, some thousands at most. */
    List<Partner> all();

    /** Those that are partners. */
    List<Partner> among(Collection<UUID> ids);

    /** @param comparableName as {@code ComparableText} has it */
    Optional<Partner> named(String comparableName);

    /** The partner itself and its customers, some hundreds at most. */
    List<UUID> organizationsOf(UUID partnerId);

    /** What organizations are called, customers too, by id; whether the caller may see them is for the caller to know. */
    Map<UUID, String> names(Collection<UUID> organizationIds);
}
