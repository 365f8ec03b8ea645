package io.mpsexpress.access.domain;

import io.mpsexpress.access.Mailbox;
import io.mpsexpress.access.Mailboxes;
import io.mpsexpress.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads addresses as they are now, so that what was changed counts for the next mail. */
@Component
class JdbcMailboxes implements Mailboxes {

    private static final String REACHED = " u.enabled = true and u.email is not null and trim(u.email) <> ''";

    private static final String WANTED =
            " and not exists (select 1 from unwanted_mail m where m.user_id = u.id and m.kind = :kind)";

    private final JdbcClient jdbc;

    JdbcMailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mailbox> of(String userId) {
        return jdbc.sql("select u.id, u.email, u.language from app_user u where u.id = ? and" + REACHED)
                .param(userId)
                .query((row, number) ->
                        new Mailbox(row.getString(1), row.getString(2).trim(), language(row.getString(3))))
                .optional();
    }

    @Override
    public boolean take(String userId, Mailboxes.Kind kind) {
        return jdbc.sql("select exists (select 1 from app_user u where u.id = :user and" + REACHED + WANTED + ")")
                .param("user", userId)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> ofTeams(Collection<String> groupIds, Mailboxes.Kind kind) {
        List<String> teams = groupIds.stream()
                .filter(group -> Role.ofGroup(group).filter(Role::isStaff).isPresent())
                .toList();
        if (teams.isEmpty()) {
            return List.of();
        }
        // a role of a team does not count with a partner's user
        return jdbc.sql("select distinct u.id from app_user_role r join app_user u on u.id = r.user_id"
                        + " where r.role_id in (:teams) and u.partner_id is null and" + REACHED + WANTED
                        + " order by u.id")
                .param("teams", teams)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    @Override
    public List<String> among(Collection<String> userIds, UUID partnerId, Mailboxes.Kind kind) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        String side = partnerId == null ? " and u.partner_id is null and" : " and u.partner_id = :partner and";
        return jdbc.sql("select u.id from app_user u where u.id in (:users)" + side + REACHED + WANTED
                        + " order by u.id")
                .param("users", userIds)
                .param("partner", partnerId)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    private static Locale language(String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }
}
