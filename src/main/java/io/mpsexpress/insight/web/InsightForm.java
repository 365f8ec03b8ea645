package io.mpsexpress.insight.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.insight.scope.Whose.Named;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The form above figures that asks for a period, a customer and, for staff, a partner; and what it says of an answer. */
@Component
class InsightForm {

    private final InsightScope scope;
    private final PartnerDirectory partners;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    InsightForm(
            InsightScope scope,
            PartnerDirectory partners,
            VisibleOrganizations organizations,
            CurrentCaller currentCaller) {
        this.scope = scope;
        this.partners = partners;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    /**
     * A page with the form; for a period that is none, its problems above the figures of any; for a partner with a customer of
     * another, those of the partner.
     *
     * @param fill puts the figures of what can be answered into the model
     */
    ModelAndView show(String view, Asked typed, Model model, Consumer<InsightQuestion> fill) {
        model.addAttribute("typed", typed);
        return answered(view, typed, model, fill, List.of());
    }

    /** @param problems of what is left out already, so that the rest can be answered */
    private ModelAndView answered(
            String view, Asked asked, Model model, Consumer<InsightQuestion> fill, List<FieldProblem> problems) {
        try {
            return problems.isEmpty()
                    ? filled(view, asked, model, fill, FormProblems.NONE, HttpStatus.OK)
                    : filled(
                            view,
                            asked,
                            model,
                            fill,
                            FormProblems.of(Refused.invalid(problems)),
                            HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            Asked rest = without(asked, refused);
            if (rest.equals(asked)) {
                throw refused;
            }
            return answered(
                    view,
                    rest,
                    model,
                    fill,
                    Stream.concat(problems.stream(), refused.problems().stream())
                            .toList());
        }
    }

    private static Asked without(Asked asked, Refused refused) {
        if (refused.problems().isEmpty()) {
            return asked;
        }
        boolean ofCustomer =
                refused.problems().stream().anyMatch(problem -> problem.field().equals("customer"));
        return ofCustomer ? asked.withoutCustomer() : asked.withoutPeriod();
    }

    private ModelAndView filled(
            String view,
            Asked asked,
            Model model,
            Consumer<InsightQuestion> fill,
            FormProblems problems,
            HttpStatus status) {
        InsightQuestion question = answer(asked, model);
        Whose whose = question.whose();
        UUID partner = whose.partnerId();
        model.addAttribute("partners", currentCaller.get().isStaff() ? choice(whose) : List.of());
        model.addAttribute(
                "customers",
                partner == null ? List.of() : byName(organizations.customersOf(partner), OrganizationView::name));
        fill.accept(question);
        model.addAttribute("problems", problems);
        return new ModelAndView(view, model.asMap(), status);
    }

    /**
     * What is asked, with what a page needs to say it, and to ask the same of other pages.
     *
     * @throws Refused as {@link InsightScope#question}
     */
    InsightQuestion answer(Asked asked, Model model) {
        InsightQuestion question = scope.question(asked);
        model.addAttribute("staff", currentCaller.get().isStaff());
        model.addAttribute("asked", asked);
        model.addAttribute("period", question.period());
        model.addAttribute("whose", question.whose());
        return question;
    }

    /** Whoever looks at a customer stays with its partner, or goes back to all. */
    private List<Named> choice(Whose whose) {
        return whose.customer() != null
                ? List.of(whose.partner())
                : byName(
                        partners.all().stream()
                                .map(partner -> new Named(partner.id(), partner.name()))
                                .toList(),
                        Named::name);
    }

    private static <T> List<T> byName(List<T> all, Function<T, String> name) {
        Collator alphabet = Collator.getInstance(LocaleContextHolder.getLocale());
        return all.stream().sorted(Comparator.comparing(name, alphabet)).toList();
    }
}
