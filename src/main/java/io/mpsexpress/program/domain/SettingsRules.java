package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.shared.FieldProblem;
import java.util.List;

/** What the program's limits must be like. */
public final class SettingsRules {

    public static final String FLEET_AGENT = "minimumFleetAgentVersion";

    private static final int LONGEST_VERSION = 50;

    private SettingsRules() {}

    /** @param problems gets what is wrong with a Fleet Agent version, by the field {@value #FLEET_AGENT} */
    public static void check(String version, List<FieldProblem> problems) {
        if (version.isEmpty()) {
            problems.add(new FieldProblem(FLEET_AGENT, "program.settings.fleetAgent.required"));
        } else if (version.length() > LONGEST_VERSION || !AgentVersion.isValid(version)) {
            problems.add(new FieldProblem(FLEET_AGENT, "program.settings.fleetAgent.numbers", LONGEST_VERSION));
        }
    }
}
