package io.mpsexpress.access.reach;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where people are reached by e-mail: those who may sign in and have an address. */
public interface Mailboxes {

    /** Of whom it is; empty when the person may not sign in, has no address, or is nobody. */
    Optional<Mailbox> of(String userId);

    /**
     * Those of some people who are reached by e-mail, and want mails of this kind.
     *
     * @return user ids
     */
    List<String> taking(Collection<String> userIds, Kind kind);

    /** Kinds of what people are told, which they may do without as mails. A link to choose a password is none of them. */
    enum Kind {
        /** A task of one's own or of one's team is there, or is not needed any more. */
        TASK,
        /** A task of one's own or of one's team is due soon. */
        DUE_SOON,
        /** A task of one's own or of one's team is past due. */
        OVERDUE,
        /** Lexmark approved or rejected something within what one asked for, or took an approval back. */
        DECISION,
        /** What became of what one asked for. */
        RESULT,
        /** Somebody said something about a request that one asked for, works on or has talked about. */
        COMMENT;

        /** As clients write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
