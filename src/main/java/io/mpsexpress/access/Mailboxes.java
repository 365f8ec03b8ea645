package io.mpsexpress.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where people are reached by e-mail: those who may sign in and have an address. */
public interface Mailboxes {

    /** Of whom it is; empty when the person may not sign in, has no address, or is nobody. */
    Optional<Mailbox> of(String userId);

    /**
     * Users of teams at Lexmark who are reached by e-mail.
     *
     * @param groupIds groups of partners are left out
     * @return user ids
     */
    List<String> ofTeams(Collection<String> groupIds);
}
