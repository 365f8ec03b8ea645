package io.mpsexpress.program.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.program.AffectedPrinters;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ListedModel;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supported models: look, add, edit, remove. A model is a parameter: its name may hold what a path may not. */
@Controller
@RequestMapping("/program")
class ModelController {

    private static final String LIST = "redirect:/program/models";
    private static final int PAGE_SIZE = 50;

    private final ModelManagement models;
    private final AffectedPrinters printers;
    private final CurrentCaller currentCaller;

    ModelController(ModelManagement models, AffectedPrinters printers, CurrentCaller currentCaller) {
        this.models = models;
        this.printers = printers;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String start() {
        return LIST;
    }

    @GetMapping("/models")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Page<ListedModel> page = models.find(q, PAGE_SIZE, cursor);
        model.addAttribute("models", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("q", q);
        return "program/models";
    }

    @GetMapping("/models/new")
    ModelAndView blank() {
        requireOfferManager();
        return form(new GivenModel("", ""), null, null, FormProblems.NONE);
    }

    @PostMapping("/models")
    ModelAndView add(GivenModel given, RedirectAttributes redirect) {
        try {
            models.add(given);
        } catch (Refused refused) {
            return again(refused, given, null, null);
        }
        Flash.success("program.model.added", given.model().strip()).after(redirect);
        return new ModelAndView(LIST);
    }

    @GetMapping("/models/edit")
    ModelAndView edit(@RequestParam String model) {
        requireOfferManager();
        ListedModel listed = models.get(model);
        GivenModel given = new GivenModel(listed.model(), String.valueOf(listed.maximumLifetimePageCount()));
        return form(given, listed.model(), listed.version(), FormProblems.NONE);
    }

    @PostMapping("/models/edit")
    ModelAndView change(
            @RequestParam String listedModel,
            @RequestParam int version,
            GivenModel given,
            RedirectAttributes redirect) {
        try {
            models.change(listedModel, given, version);
        } catch (Refused refused) {
            return again(refused, given, listedModel, version);
        }
        Flash.success("program.model.saved", given.model().strip()).after(redirect);
        return new ModelAndView(LIST);
    }

    @GetMapping("/models/removal")
    String askToRemove(@RequestParam String model, Model page) {
        requireOfferManager();
        ListedModel listed = models.get(model);
        page.addAttribute("listed", listed);
        page.addAttribute("printers", printers.ofModel(listed.model()));
        return "program/model-removal";
    }

    @PostMapping("/models/removal")
    String remove(@RequestParam String model, @RequestParam int version, RedirectAttributes redirect) {
        try {
            models.remove(model, version);
            Flash.success("program.model.removed", model).after(redirect);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.CONFLICT) {
                throw refused;
            }
            Flash.warning("program.model.notRemoved", model).after(redirect);
        }
        return LIST;
    }

    private void requireOfferManager() {
        currentCaller.get().require(Role.MPS_OFFER_MANAGER);
    }

    private static ModelAndView again(Refused refused, GivenModel given, String listedModel, Integer version) {
        ModelAndView page = form(given, listedModel, version, FormProblems.of(refused));
        page.setStatus(FormProblems.statusOf(refused));
        return page;
    }

    /** @param listedModel the model that is edited; null for a new one */
    private static ModelAndView form(GivenModel given, String listedModel, Integer version, FormProblems problems) {
        return new ModelAndView("program/model")
                .addObject("given", given)
                .addObject("listedModel", listedModel)
                .addObject("version", version)
                .addObject("problems", problems);
    }
}
