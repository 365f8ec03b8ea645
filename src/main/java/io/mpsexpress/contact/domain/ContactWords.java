package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.FoundContact;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Finds contacts of many organizations at once by how words of their name, company or e-mail address begin. PostgreSQL has an
 * index of these words, so that it does not matter how many contacts there are; H2, which is for few, looks at each.
 */
@Repository
public class ContactWords {

    /** What stands between words; the same as in the column that they are found by. */
    private static final Pattern BETWEEN = Pattern.compile("[ ,.;:@_+/'\"()&-]+");

    private final JdbcTemplate jdbc;
    private final boolean indexed;

    ContactWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        this.indexed = "PostgreSQL".equals(jdbc.execute(product));
    }

    /**
     * By last and first name; without the names of their organizations.
     *
     * @param organizationIds limits them to contacts of these; null for all
     */
    public List<FoundContact> find(String text, Collection<UUID> organizationIds, int limit) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        SqlConditions conditions = new SqlConditions();
        if (indexed) {
            conditions.add("found_by @@ cast(? as tsquery)", beginnings(words));
        } else {
            words.forEach(word -> conditions.add("found_by like ? escape '!'", anywhere(word)));
        }
        conditions.add("organization_id = any(?)", organizationIds == null ? null : SqlArrays.ids(organizationIds));
        return jdbc.query(
                "select id, organization_id, first_name, last_name, company_name, email, city from supplies_contact"
                        + conditions.sql() + " order by comparable_name, id limit " + limit,
                (row, number) -> map(row),
                conditions.args().toArray());
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : ComparableText.words(BETWEEN.matcher(ComparableText.of(text)).replaceAll(" "));
    }

    /** All of these, each as the beginning of a word: a query of PostgreSQL's text search. */
    private static String beginnings(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static String anywhere(String word) {
        // each word has a blank before it
        return "% " + ComparableText.contained(word).substring(1);
    }

    private static FoundContact map(ResultSet row) throws SQLException {
        return new FoundContact(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                null,
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company_name"),
                row.getString("email"),
                row.getString("city"));
    }
}
