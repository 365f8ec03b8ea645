package io.mpsexpress.access.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Readers;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcReaders implements Readers {

    private static final String IN_GROUPS =
            "select distinct u.id from app_user_role r join app_user u on u.id = r.user_id"
                    + " where r.role_id in (:groups) and u.enabled = true and ";
    private static final String AMONG = "select u.id from app_user u where u.id in (:users) and u.enabled = true and ";
    private static final String STAFF = "u.partner_id is null";
    private static final String OF_PARTNER = "u.partner_id = :partner";

    private final JdbcClient jdbc;

    JdbcReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role of a team does not count with a partner's user. */
    @Override
    public List<String> ofTeams(Collection<String> groupIds) {
        return inGroups(of(true, groupIds), STAFF, null);
    }

    @Override
    public List<String> ofPartner(UUID partnerId, Collection<String> groupIds) {
        return inGroups(of(false, groupIds), OF_PARTNER, partnerId);
    }

    @Override
    public List<String> among(Collection<String> userIds, UUID partnerId) {
        return among(userIds, partnerId == null ? STAFF : OF_PARTNER, partnerId);
    }

    @Override
    public List<String> whoSee(UUID partnerId, Collection<String> userIds) {
        return among(userIds, "(" + STAFF + " or " + OF_PARTNER + ")", partnerId);
    }

    private List<String> inGroups(List<String> groups, String side, UUID partnerId) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(IN_GROUPS + side + " order by u.id")
                        .param("groups", groups)
                        .param("partner", partnerId)
                        .query(String.class)
                        .list();
    }

    private List<String> among(Collection<String> users, String side, UUID partnerId) {
        return users.isEmpty()
                ? List.of()
                : jdbc.sql(AMONG + side + " order by u.id")
                        .param("users", users)
                        .param("partner", partnerId)
                        .query(String.class)
                        .list();
    }

    private static List<String> of(boolean staff, Collection<String> groupIds) {
        return groupIds.stream()
                .filter(group -> Role.ofGroup(group)
                        .filter(role -> role.isStaff() == staff)
                        .isPresent())
                .toList();
    }
}
