package io.mpsexpress.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

    /**
     * Those of some people who are of one side now, whatever side they were of before, are reached by e-mail, and want mails of
     * this kind.
     *
     * @param partnerId whose people; null for Lexmark's staff
     * @return user ids
     */
    List<String> among(Collection<String> userIds, UUID partnerId, Kind kind);

    /** Kinds of mails that people may do without. A link to choose a password is none of them. */
    enum Kind {
        /** A task of one's team is there, or is not needed any more. */
        TASK,
        /** A task of one's team is past due. */
        OVERDUE,
        /** What became of what one asked for. */
        RESULT,
        /** Somebody said something about a request that one asked for, works on or has talked about. */
        COMMENT;

        /** As clients write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
