package io.mpsexpress.program.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.program.whatif.WhatIf;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of program data show: whether the person may change it, and whether they see who did. */
@ControllerAdvice(
        assignableTypes = {
            ModelController.class,
            ModelFileController.class,
            ProgramSettingsController.class,
            ProgramTermsController.class,
            ProgramHistoryController.class,
            RoutingController.class,
            WhatIfController.class
        })
class ProgramPageContext {

    private final CurrentCaller currentCaller;

    ProgramPageContext(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @ModelAttribute
    void addTo(Model model) {
        Caller caller = currentCaller.get();
        model.addAttribute("mayWrite", caller.mayActAs(Role.MPS_OFFER_MANAGER));
        model.addAttribute("seesHistory", caller.isStaff());
        model.addAttribute("seesWhatIf", WhatIf.isFor(caller));
        model.addAttribute("seesRouting", RoutingManagement.isKeptBy(caller));
    }
}
