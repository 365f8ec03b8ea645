package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is acceptable in an address and nevertheless looks wrong, for the forms in which it is being typed: ours, and Tasklist's. */
@Controller
class ContactDoubtsController {

    private final ContactRules rules;

    ContactDoubtsController(ContactRules rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/contacts/doubts", headers = "HX-Request=true")
    String doubts(@ModelAttribute("details") ContactDetails typed, Model model) {
        model.addAttribute("doubts", rules.warnings(typed));
        return "contact/fragments :: doubts";
    }
}
