package io.mpsexpress.program.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.SettingsManagement;
import io.mpsexpress.program.TermsVersion;
import io.mpsexpress.program.TermsVersion.State;
import io.mpsexpress.request.HomeNotice;
import io.mpsexpress.request.HomeNotices;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Terms that come into force are news for everybody; how the rules stand, for who keeps them. */
@Component
class ProgramOnHome implements HomeNotices {

    private final ProgramManagement program;
    private final ModelManagement models;
    private final SettingsManagement settings;

    ProgramOnHome(ProgramManagement program, ModelManagement models, SettingsManagement settings) {
        this.program = program;
        this.models = models;
        this.settings = settings;
    }

    @Override
    public List<HomeNotice> noticesFor(Caller caller) {
        List<TermsVersion> versions = program.termsVersions();
        List<HomeNotice> notices = new ArrayList<>();
        if (caller.mayActAs(Role.MPS_OFFER_MANAGER)) {
            notices.add(versions.stream()
                    .filter(version -> version.state() == State.IN_FORCE)
                    .findFirst()
                    .map(this::rules)
                    .orElseGet(ProgramOnHome::noTerms));
        }
        versions.stream()
                .filter(version -> version.state() == State.UPCOMING)
                .reduce((newer, older) -> older)
                .ifPresent(next -> notices.add(upcoming(next)));
        return notices;
    }

    private HomeNotice rules(TermsVersion inForce) {
        return new HomeNotice(
                "info",
                text(
                        "program.home.rules",
                        models.count(),
                        settings.get().minimumFleetAgentVersion(),
                        inForce.version()),
                null,
                "/program/history",
                text("program.home.rules.action"));
    }

    private static HomeNotice noTerms() {
        return new HomeNotice(
                "warning",
                text("program.home.noTerms"),
                null,
                "/program/terms/new",
                text("program.home.noTerms.action"));
    }

    private static HomeNotice upcoming(TermsVersion version) {
        return new HomeNotice(
                "info",
                text("program.home.upcoming", version.version()),
                version.effectiveFrom(),
                "/terms/" + version.version(),
                text("program.home.upcoming.action"));
    }

    private static DefaultMessageSourceResolvable text(String code, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {code}, args);
    }
}
