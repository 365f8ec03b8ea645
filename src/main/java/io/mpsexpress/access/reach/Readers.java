package io.mpsexpress.access.reach;

import io.mpsexpress.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom something is told: people who may sign in, as they are now, whatever they were before. */
@Component
public class Readers {

    private static final String IN_GROUPS =
            "select distinct u.id from app_user_role r join app_user u on u.id = r.user_id"
                    + " where r.role_id in (:groups) and u.enabled = true and ";
    private static final String AMONG = "select u.id from app_user u where u.id in (:users) and u.enabled = true and ";
    private static final String STAFF = "u.partner_id is null";
    private static final String OF_PARTNER = "u.partner_id = :partner";

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Users of teams at Lexmark. A role of a team does not count with a partner's user.
     *
     * @param groupIds groups of partners are left out
     * @return user ids
     */
    public List<String> ofTeams(Collection<String> groupIds) {
        return inGroups(of(true, groupIds), STAFF, null);
    }

    /**
     * Users of a partner who are in one of these groups.
     *
     * @param groupIds groups of Lexmark's staff are left out
     * @return user ids
     */
    public List<String> ofPartner(UUID partnerId, Collection<String> groupIds) {
        return inGroups(of(false, groupIds), OF_PARTNER, partnerId);
    }

    /**
     * Those of some people who are of one side.
     *
     * @param partnerId whose people; null for Lexmark's staff
     * @return user ids
     */
    public List<String> among(Collection<String> userIds, UUID partnerId) {
        return among(userIds, partnerId == null ? STAFF : OF_PARTNER, partnerId);
    }

    /**
     * Those of some people who may see what is a partner's: its own people, and Lexmark's staff.
     *
     * @return user ids
     */
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
