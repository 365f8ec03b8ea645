package io.mpsexpress.program;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.program.ProgramChange.Kind;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.program.domain.Settings;
import io.mpsexpress.program.domain.SettingsRules;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The program's limits: everybody reads them, the MPS offer manager keeps them. */
@Service
@Transactional
public class SettingsManagement {

    private final Settings settings;
    private final ProgramChanges changes;
    private final Acts acts;

    SettingsManagement(Settings settings, ProgramChanges changes, Acts acts) {
        this.settings = settings;
        this.changes = changes;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    public ProgramSettings get() {
        return settings.get();
    }

    /**
     * Reads a Fleet Agent version that somebody wants to require; changes nothing.
     *
     * @throws Refused naming the field when it is none
     */
    @Transactional(readOnly = true)
    public AgentVersion read(String minimumFleetAgentVersion) {
        acts.caller().require(Role.MPS_OFFER_MANAGER);
        String version = Text.plain(minimumFleetAgentVersion);
        List<FieldProblem> problems = new ArrayList<>();
        SettingsRules.check(version, problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return AgentVersion.parse(version);
    }

    /**
     * Requires another Fleet Agent version from now on.
     *
     * @param version of the settings that the caller saw; null to replace whatever is there
     * @return the settings as they are now
     * @throws Refused naming the field when it is no version; as conflict when the settings were changed meanwhile
     */
    public ProgramSettings change(String minimumFleetAgentVersion, Integer version) {
        AgentVersion required = read(minimumFleetAgentVersion);
        ProgramSettings current = settings.lock();
        if (version != null && version != current.version()) {
            throw Refused.conflict("program.settings.stale", current.minimumFleetAgentVersion())
                    .with("version", current.version());
        }
        String shallBe = Text.plain(minimumFleetAgentVersion);
        if (shallBe.equals(current.minimumFleetAgentVersion())) {
            return current;
        }
        settings.write(shallBe);
        changes.record(
                Act.PROGRAM_SETTINGS_CHANGED,
                SettingsRules.FLEET_AGENT,
                List.of(new ProgramChanges.Change(Kind.FLEET_AGENT, "", current.minimumFleetAgentVersion(), shallBe)));
        acts.tell(
                new MinimumFleetAgentVersionChanged(AgentVersion.parse(current.minimumFleetAgentVersion()), required));
        return settings.get();
    }
}
