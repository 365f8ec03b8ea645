package io.mpsexpress.access.domain;

import io.mpsexpress.access.reach.Mailbox;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.MorningReaders;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads addresses as they are now, so that what was changed counts for the next mail. */
@Component
class JdbcMailboxes implements Mailboxes, MorningReaders {

    private static final String REACHED = " u.enabled = true and u.email is not null and trim(u.email) <> ''";

    private static final String WANTED =
            " and not exists (select 1 from unwanted_mail m where m.user_id = u.id and m.kind = :kind)";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final JdbcClient jdbc;

    JdbcMailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mailbox> of(String userId) {
        return jdbc.sql("select u.id, u.email, u.language, u.time_zone from app_user u where u.id = ? and" + REACHED)
                .param(userId)
                .query((row, number) -> new Mailbox(
                        row.getString(1), row.getString(2).trim(), language(row.getString(3)), zone(row.getString(4))))
                .optional();
    }

    @Override
    public List<String> taking(Collection<String> userIds, Mailboxes.Kind kind) {
        return userIds.isEmpty()
                ? List.of()
                : jdbc.sql("select u.id from app_user u where u.id in (:users) and" + REACHED + WANTED
                                + " order by u.id")
                        .param("users", userIds)
                        .param("kind", kind.name())
                        .query(String.class)
                        .list();
    }

    @Override
    public List<MorningReader> all() {
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
}
