package io.mpsexpress.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indexes of the list of printers, away while a million rows come in: H2 would write most of their pages again each time. */
final class Indexes {

    private static final Pattern CREATE = Pattern.compile(
            "CREATE INDEX \"?(?:PUBLIC\"?\\.\"?)?(printer_(?:organization|partner|all)_\\w+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final JdbcClient jdbc;
    private final List<String> definitions;

    Indexes(JdbcClient jdbc, boolean h2) {
        this.jdbc = jdbc;
        String all = h2
                ? "script nodata nopasswords nosettings table printer"
                : "select indexdef from pg_indexes where tablename = 'printer'";
        this.definitions = jdbc.sql(all).query(String.class).list().stream()
                .filter(text -> CREATE.matcher(text).matches())
                .toList();
    }

    void drop() {
        definitions.forEach(definition -> {
            Matcher matcher = CREATE.matcher(definition);
            if (matcher.matches()) {
                jdbc.sql("drop index " + matcher.group(1)).update();
            }
        });
    }

    void create() {
        definitions.forEach(definition -> jdbc.sql(definition).update());
    }
}
