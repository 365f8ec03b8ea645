package io.mpsexpress.access.reach;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people are reached by e-mail: those who may sign in and have an address. Read as they are now, so that what was changed
 * counts for the next mail.
 */
@Component
public class Mailboxes {

    private static final String REACHED = " u.enabled = true and u.email is not null and trim(u.email) <> ''";

    private static final String WANTED =
            " and not exists (select 1 from unwanted_mail m where m.user_id = u.id and m.kind = :kind)";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final JdbcClient jdbc;

    Mailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of whom it is; empty when the person may not sign in, has no address, or is nobody. */
    public Optional<Mailbox> of(String userId) {
        return jdbc.sql("select u.id, u.email, u.language, u.time_zone from app_user u where u.id = ? and" + REACHED)
                .param(userId)
                .query((row, number) -> new Mailbox(
                        row.getString(1), row.getString(2).trim(), language(row.getString(3)), zone(row.getString(4))))
                .optional();
    }

    /**
     * Those of some people who are reached by e-mail, and want mails of this kind.
     *
     * @return user ids
     */
    public List<String> taking(Collection<String> userIds, Kind kind) {
        return userIds.isEmpty()
                ? List.of()
                : jdbc.sql("select u.id from app_user u where u.id in (:users) and" + REACHED + WANTED
                                + " order by u.id")
                        .param("users", userIds)
                        .param("kind", kind.name())
                        .query(String.class)
                        .list();
    }

    /** People of Lexmark's teams who want one mail each morning of what is due, and are reached by e-mail. */
    public List<MorningReader> morningReaders() {
        return jdbc.sql("select u.id, u.time_zone, u.digest_hour, string_agg(r.role_id, ',') as roles from app_user u"
                        + " join app_user_role r on r.user_id = u.id"
                        + " where u.digest_hour is not null and u.partner_id is null and" + REACHED
                        + " group by u.id, u.time_zone, u.digest_hour order by u.id")
                .query((row, number) -> new MorningReader(
                        row.getString(1), Set.of(row.getString(4).split(",")), zone(row.getString(2)), row.getInt(3)))
                .list();
    }

    private static Locale language(String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    private static ZoneId zone(String id) {
        return id == null ? UTC : ZoneId.of(id);
    }

    /** Kinds of what people are told, which they may do without as mails. A link to choose a password is none of them. */
    public enum Kind {
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
