package io.mpsexpress.access.reach;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom something is told: people who may sign in, as they are now, whatever they were before. */
public interface Readers {

    /**
     * Users of teams at Lexmark.
     *
     * @param groupIds groups of partners are left out
     * @return user ids
     */
    List<String> ofTeams(Collection<String> groupIds);

    /**
     * Users of a partner who are in one of these groups.
     *
     * @param groupIds groups of Lexmark's staff are left out
     * @return user ids
     */
    List<String> ofPartner(UUID partnerId, Collection<String> groupIds);

    /**
     * Those of some people who are of one side.
     *
     * @param partnerId whose people; null for Lexmark's staff
     * @return user ids
     */
    List<String> among(Collection<String> userIds, UUID partnerId);

    /**
     * Those of some people who may see what is a partner's: its own people, and Lexmark's staff.
     *
     * @return user ids
     */
    List<String> whoSee(UUID partnerId, Collection<String> userIds);
}
