package io.mpsexpress.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where people are reached by e-mail: those who may sign in and have an address. */
public interface Mailboxes {

    /** Of whom it is; empty when the person may not sign in, has no address, or is nobody. */
    Optional<Mailbox> of(String userId);

    /** Whether the person is reached by e-mail, and wants mails of this kind. */
    boolean take(String userId, Kind kind);

    /**
     * Users of teams at Lexmark who are reached by e-mail, and want mails of this kind.
     *
     * @param groupIds groups of partners are left out
     * @return user ids
     */
    List<String> ofTeams(Collection<String> groupIds, Kind kind);

    /** Kinds of mails that people may do without. A link to choose a password is none of them. */
    enum Kind {
        /** A task of one's team is there, or is not needed any more. */
        TASK,
        /** A task of one's team is past due. */
        OVERDUE,
        /** What became of what one asked for. */
        RESULT;

        /** As clients write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
