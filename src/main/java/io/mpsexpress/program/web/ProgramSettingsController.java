package io.mpsexpress.program.web;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.program.AffectedPrinters;
import io.mpsexpress.program.ProgramSettings;
import io.mpsexpress.program.SettingsManagement;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minimum Fleet Agent version: look at it, see what another one would do, then require it. */
@Controller
@RequestMapping("/program/settings")
class ProgramSettingsController {

    private final SettingsManagement settings;
    private final AffectedPrinters printers;

    ProgramSettingsController(SettingsManagement settings, AffectedPrinters printers) {
        this.settings = settings;
        this.printers = printers;
    }

    @GetMapping
    ModelAndView show() {
        ProgramSettings current = settings.get();
        return form(current, current.minimumFleetAgentVersion(), FormProblems.NONE);
    }

    /** Shows how many printers another version concerns; changes nothing. */
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam(defaultValue = "") String minimumFleetAgentVersion) {
        ProgramSettings current = settings.get();
        try {
            AgentVersion required = settings.read(minimumFleetAgentVersion);
            AgentVersion before = AgentVersion.parse(current.minimumFleetAgentVersion());
            return new ModelAndView("program/settings-preview")
                    .addObject("settings", current)
                    .addObject("required", minimumFleetAgentVersion.strip())
                    .addObject("outdatedNow", printers.withFleetAgentOlderThan(before))
                    .addObject("outdatedThen", printers.withFleetAgentOlderThan(required));
        } catch (Refused refused) {
            return again(refused, current, minimumFleetAgentVersion);
        }
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String minimumFleetAgentVersion,
            @RequestParam int version,
            RedirectAttributes redirect) {
        try {
            ProgramSettings changed = settings.change(minimumFleetAgentVersion, version);
            Flash.success("program.settings.saved", changed.minimumFleetAgentVersion())
                    .after(redirect);
            return new ModelAndView("redirect:/program/settings");
        } catch (Refused refused) {
            return again(refused, settings.get(), minimumFleetAgentVersion);
        }
    }

    private static ModelAndView again(Refused refused, ProgramSettings current, String given) {
        ModelAndView page = form(current, given, FormProblems.of(refused));
        page.setStatus(FormProblems.statusOf(refused));
        return page;
    }

    private static ModelAndView form(ProgramSettings current, String given, FormProblems problems) {
        return new ModelAndView("program/settings")
                .addObject("settings", current)
                .addObject("given", given)
                .addObject("problems", problems);
    }
}
