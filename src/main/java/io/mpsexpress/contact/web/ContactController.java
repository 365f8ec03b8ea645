package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactManagement;
import io.mpsexpress.contact.ContactView;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contacts of a customer: create, duplicate, edit. */
@Controller
@RequestMapping("/organizations/{organizationId}/contacts")
class ContactController {

    private final ContactManagement contacts;
    private final ContactRules rules;
    private final CurrentCaller currentCaller;
    private final MessageSource messages;

    ContactController(
            ContactManagement contacts, ContactRules rules, CurrentCaller currentCaller, MessageSource messages) {
        this.contacts = contacts;
        this.rules = rules;
        this.currentCaller = currentCaller;
        this.messages = messages;
    }

    /** @param copyOf the contact to duplicate; null for an empty form */
    @GetMapping("/new")
    String blank(
            @PathVariable String organizationId,
            @RequestParam(required = false) String copyOf,
            Locale locale,
            Model model) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        ContactDetails details = copyOf == null
                ? ContactField.details()
                : contacts.get(Ids.parse(organizationId), Ids.parse(copyOf)).details();
        return form(model, null, details, null, FormProblems.NONE, locale);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String organizationId,
            @ModelAttribute("details") ContactDetails details,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        UUID organization = Ids.parse(organizationId);
        try {
            contacts.create(organization, details);
            return done("contact.created", details, locale, organization, redirect);
        } catch (Refused refused) {
            return again(refused, model, null, details, null, locale);
        }
    }

    @GetMapping("/{contactId}")
    String one(@PathVariable String organizationId, @PathVariable String contactId, Locale locale, Model model) {
        ContactView contact = contacts.get(Ids.parse(organizationId), Ids.parse(contactId));
        return form(model, contact.id(), contact.details(), contact.version(), FormProblems.NONE, locale);
    }

    @PostMapping("/{contactId}")
    ModelAndView update(
            @PathVariable String organizationId,
            @PathVariable String contactId,
            @RequestParam Integer version,
            @ModelAttribute("details") ContactDetails details,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(contactId);
        try {
            contacts.update(organization, id, version, details);
            return done("contact.updated", details, locale, organization, redirect);
        } catch (Refused refused) {
            return "contact.stale".equals(refused.code())
                    ? bothVersions(model, contacts.get(organization, id), details)
                    : again(refused, model, id, details, version, locale);
        }
    }

    /** Somebody else changed it meanwhile: the person sees what it is now beside what they wanted. */
    private static ModelAndView bothVersions(Model model, ContactView current, ContactDetails mine) {
        model.addAttribute("current", current);
        model.addAttribute("differences", Difference.between(current.details(), mine));
        return new ModelAndView("contact/stale", model.asMap(), HttpStatus.CONFLICT);
    }

    /** What looks wrong was taken nevertheless; the person is asked to look at it again. */
    private ModelAndView done(
            String code, ContactDetails details, Locale locale, UUID organization, RedirectAttributes redirect) {
        rules.warnings(details).stream()
                .findFirst()
                .map(warning -> messages.getMessage(warning.text(), locale))
                .map(warning -> Flash.warning(code + ".warned", details.name(), warning))
                .orElseGet(() -> Flash.success(code, details.name()))
                .after(redirect);
        return new ModelAndView("redirect:/organizations/" + organization + "/contacts");
    }

    private static ModelAndView again(
            Refused refused, Model model, UUID id, ContactDetails details, Integer version, Locale locale) {
        HttpStatus status = FormProblems.statusOf(refused);
        return new ModelAndView(
                form(model, id, details, version, FormProblems.of(refused), locale), model.asMap(), status);
    }

    /**
     * @param id null for a new contact
     * @param version the one that the person sees; null for a new contact
     */
    private static String form(
            Model model, UUID id, ContactDetails details, Integer version, FormProblems problems, Locale locale) {
        model.addAttribute("contactId", id);
        model.addAttribute("details", details);
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        model.addAttribute("countries", Countries.of(locale));
        return "contact/form";
    }
}
