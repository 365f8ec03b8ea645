package io.mpsexpress.printer.refresh;

import static io.mpsexpress.printer.AgentType.FLEET;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How agents write what the program's rules speak of: models and versions, along an index and in parts. */
@Component
class ReportedFacts {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    ReportedFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The names under which printers report these models.
     *
     * @param comparable as {@code EligibilityRules} compares them
     */
    List<String> models(Set<String> comparable) {
        return matching(
                "select distinct model from printer where model > ? order by model limit ?",
                model -> comparable.contains(EligibilityRules.comparable(model)));
    }

    /** The Fleet Agent versions that are good enough by one of these minimums and not by the other. */
    List<String> fleetAgentVersions(AgentVersion before, AgentVersion after) {
        return matching(
                "select distinct agent_version from printer where agent_type = '" + FLEET + "' and agent_version > ?"
                        + " order by agent_version limit ?",
                version -> isOlder(version, before) != isOlder(version, after));
    }

    /** Whether a printer that reports this version has an outdated agent. */
    static boolean isOlder(String version, AgentVersion minimum) {
        AgentVersion reported = AgentVersion.parse(version);
        return reported == null || reported.compareTo(minimum) < 0;
    }

    private List<String> matching(String sql, Predicate<String> wanted) {
        List<String> matching = new ArrayList<>();
        String last = "";
        List<String> found;
        do {
            found = jdbc.queryForList(sql, String.class, last, AT_ONCE);
            found.stream().filter(wanted).forEach(matching::add);
            last = found.isEmpty() ? last : found.get(found.size() - 1);
        } while (found.size() == AT_ONCE);
        return matching;
    }
}
