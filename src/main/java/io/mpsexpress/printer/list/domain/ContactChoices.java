package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.ContactChoice;
import io.mpsexpress.shared.ComparableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Finds contacts to filter printers by; an organization may have thousands. */
@Repository
public class ContactChoices {

    private static final int SHOWN = 10;
    private static final String SELECT =
            "select id, first_name, last_name, company_name, city from supplies_contact where organization_id = ?";
    private static final RowMapper<ContactChoice> CHOICE = (row, number) -> new ContactChoice(
            row.getObject("id", UUID.class),
            row.getString("first_name") + " " + row.getString("last_name"),
            row.getString("company_name"),
            row.getString("city"));

    private final JdbcTemplate jdbc;

    ContactChoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first by name of those whose name has every word of the text, or of all. */
    public List<ContactChoice> find(UUID organizationId, String text) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> args = new ArrayList<>(List.of(organizationId));
        for (String word : ComparableText.words(text)) {
            sql.append(" and comparable_name like ? escape '!'");
            args.add(ComparableText.contained(word));
        }
        sql.append(" order by organization_id, comparable_name, id limit ").append(SHOWN);
        return jdbc.query(sql.toString(), CHOICE, args.toArray());
    }

    public Optional<ContactChoice> get(UUID organizationId, UUID contactId) {
        return jdbc.query(SELECT + " and id = ?", CHOICE, organizationId, contactId).stream()
                .findFirst();
    }
}
