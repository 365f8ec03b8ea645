package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.people.PeopleQuery;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people, by user id. */
@Component
public class PeopleList {

    private final JdbcClient jdbc;
    private final AppUsers users;

    PeopleList(JdbcClient jdbc, AppUsers users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    public Page<AppUser> find(PeopleQuery query) {
        List<String> where = new ArrayList<>(List.of("u.id > :after"));
        Map<String, Object> values = new HashMap<>();
        Cursor cursor = Cursor.decode(query.cursor(), 1);
        values.put("after", cursor == null ? "" : cursor.part(0));
        if (query.organizationId() != null) {
            where.add("u.partner_id = :partner");
            values.put("partner", query.organizationId());
        }
        if (query.role() != null) {
            where.add("exists (select 1 from app_user_role r where r.user_id = u.id and r.role_id = :role)");
            values.put("role", query.role().groupId());
        }
        if (query.text() != null && !query.text().isBlank()) {
            where.add("lower(u.id || ' ' || u.first_name || ' ' || u.last_name || ' ' || coalesce(u.email, ''))"
                    + " like :text escape '!'");
            values.put("text", ComparableText.contained(query.text()));
        }
        List<String> ids = jdbc.sql("select u.id from app_user u where " + String.join(" and ", where)
                        + " order by u.id limit :rows")
                .params(values)
                .param("rows", query.limit() + 1)
                .query(String.class)
                .list();
        Page<String> page = Page.of(ids, query.limit(), Cursor::of);
        Map<String, AppUser> found = new HashMap<>();
        users.findWithRolesByIdInOrderById(page.items()).forEach(user -> found.put(user.id(), user));
        return page.map(found::get);
    }
}
