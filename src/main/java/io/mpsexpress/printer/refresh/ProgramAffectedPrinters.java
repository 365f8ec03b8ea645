package io.mpsexpress.printer.refresh;

import static io.mpsexpress.printer.AgentType.FLEET;
import static io.mpsexpress.printer.Management.NONE;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.AffectedPrinters;
import io.mpsexpress.shared.SqlArrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the printers that a rule concerns. */
@Component
@Transactional(readOnly = true)
class ProgramAffectedPrinters implements AffectedPrinters {

    private final JdbcTemplate jdbc;
    private final ReportedFacts reported;

    ProgramAffectedPrinters(JdbcTemplate jdbc, ReportedFacts reported) {
        this.jdbc = jdbc;
        this.reported = reported;
    }

    @Override
    public OfModel ofModel(String model) {
        List<String> names = reported.models(Set.of(EligibilityRules.comparable(model)));
        return jdbc.queryForObject(
                "select count(case when management <> '" + NONE + "' then 1 end),"
                        + " count(case when management = '" + NONE + "' and model_exception = false then 1 end)"
                        + " from printer where model = any(?)",
                (row, number) -> new OfModel(row.getLong(1), row.getLong(2)),
                SqlArrays.texts(names));
    }

    @Override
    public long withFleetAgentOlderThan(AgentVersion version) {
        return jdbc
                .query(
                        "select agent_version, count(*) from printer where agent_type = '" + FLEET
                                + "' group by agent_version",
                        (row, number) -> ReportedFacts.isOlder(row.getString(1), version) ? row.getLong(2) : 0L)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
