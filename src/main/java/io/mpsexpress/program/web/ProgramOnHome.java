package io.mpsexpress.program.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.portal.HomeNotice;
import io.mpsexpress.portal.HomeNotices;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.TermsVersion;
import io.mpsexpress.program.TermsVersion.State;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Terms that come into force are news for everybody; that there are none, for who can publish them. */
@Component
class ProgramOnHome implements HomeNotices {

    private final ProgramManagement program;

    ProgramOnHome(ProgramManagement program) {
        this.program = program;
    }

    @Override
    public List<HomeNotice> noticesFor(Caller caller) {
        List<TermsVersion> versions = program.termsVersions();
        List<HomeNotice> notices = new ArrayList<>();
        boolean inForce = versions.stream().anyMatch(version -> version.state() == State.IN_FORCE);
        if (!inForce && caller.mayActAs(Role.MPS_OFFER_MANAGER)) {
            notices.add(new HomeNotice(
                    "warning",
                    text("program.home.noTerms"),
                    null,
                    "/program/terms",
                    text("program.home.noTerms.action")));
        }
        versions.stream()
                .filter(version -> version.state() == State.UPCOMING)
                .reduce((newer, older) -> older)
                .ifPresent(next -> notices.add(upcoming(next)));
        return notices;
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
