package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.ListedModel;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The program's list of models as it is stored. */
@Repository
public class SupportedModels {

    private static final String COLUMNS = "select model, maximum_lifetime_page_count, version from supported_model";

    private final JdbcTemplate jdbc;

    SupportedModels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<SupportedModel> all() {
        return jdbc.query(
                "select model, maximum_lifetime_page_count from supported_model order by comparable_model",
                (row, number) -> new SupportedModel(row.getString(1), row.getLong(2)));
    }

    /** With the settings, as both are at one moment. */
    public EligibilityRules rules() {
        Map<String, Long> maximums = new HashMap<>();
        String[] minimumFleetAgentVersion = new String[1];
        jdbc.query(
                "select s.minimum_fleet_agent_version, m.model, m.maximum_lifetime_page_count from program_settings s"
                        + " left join supported_model m on 1 = 1 where s.id = 1",
                row -> {
                    minimumFleetAgentVersion[0] = row.getString(1);
                    if (row.getString(2) != null) {
                        maximums.put(row.getString(2), row.getLong(3));
                    }
                });
        return new EligibilityRules(maximums, AgentVersion.parse(minimumFleetAgentVersion[0]));
    }

    /** Models whose name contains the text, by name, a page at a time. */
    public Page<ListedModel> find(String text, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<ListedModel> found = jdbc.query(
                COLUMNS + " where comparable_model > ? and comparable_model like ? escape '!'"
                        + " order by comparable_model limit ?",
                (row, number) -> new ListedModel(row.getString(1), row.getLong(2), row.getInt(3)),
                cursor == null ? "" : cursor.part(0),
                ComparableText.contained(EligibilityRules.comparable(text)),
                limit + 1);
        return Page.of(found, limit, model -> Cursor.of(EligibilityRules.comparable(model.model())));
    }

    public Optional<ListedModel> get(String model) {
        return jdbc
                .query(
                        COLUMNS + " where comparable_model = ?",
                        (row, number) -> new ListedModel(row.getString(1), row.getLong(2), row.getInt(3)),
                        EligibilityRules.comparable(model))
                .stream()
                .findFirst();
    }

    public int count() {
        return jdbc.queryForObject("select count(*) from supported_model", Integer.class);
    }

    /** How often the list was changed. */
    public int version() {
        return jdbc.queryForObject("select models_version from program_settings where id = 1", Integer.class);
    }

    /** The same; until the transaction is over nobody else changes program data. */
    public int lock() {
        return jdbc.queryForObject(
                "select models_version from program_settings where id = 1 for update", Integer.class);
    }

    /** Makes the list what it shall be; the caller has the lock. */
    public void write(ModelDifference difference) {
        jdbc.batchUpdate(
                "delete from supported_model where comparable_model = ?",
                difference.removed().stream()
                        .map(model -> new Object[] {EligibilityRules.comparable(model.model())})
                        .toList());
        jdbc.batchUpdate(
                "update supported_model set model = ?, maximum_lifetime_page_count = ?, version = version + 1"
                        + " where comparable_model = ?",
                difference.changed().stream()
                        .map(change -> new Object[] {
                            change.after().model(),
                            change.after().maximumLifetimePageCount(),
                            EligibilityRules.comparable(change.after().model())
                        })
                        .toList());
        jdbc.batchUpdate(
                "insert into supported_model (model, maximum_lifetime_page_count, version, comparable_model)"
                        + " values (?, ?, 0, ?)",
                difference.added().stream()
                        .map(model -> new Object[] {
                            model.model(), model.maximumLifetimePageCount(), EligibilityRules.comparable(model.model())
                        })
                        .toList());
        jdbc.update("update program_settings set models_version = models_version + 1 where id = 1");
    }
}
