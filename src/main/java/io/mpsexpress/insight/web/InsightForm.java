package io.mpsexpress.insight.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Partner;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.insight.Period;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The form above figures that asks for a period and, for staff, a partner. */
@Component
class InsightForm {

    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    InsightForm(PartnerDirectory partners, CurrentCaller currentCaller) {
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    /**
     * A page with the form; for a period that is none, its problems above the figures of any.
     *
     * @param fill puts the figures of what can be answered into the model
     */
    ModelAndView show(String view, InsightQuestion asked, Model model, BiConsumer<InsightQuestion, Period> fill) {
        boolean staff = currentCaller.get().isStaff();
        model.addAttribute("asked", asked);
        model.addAttribute("staff", staff);
        model.addAttribute("partners", staff ? byName(partners.all()) : List.of());
        try {
            return filled(view, asked, model, fill, FormProblems.NONE, HttpStatus.OK);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            return filled(view, asked.withoutPeriod(), model, fill, FormProblems.of(refused), HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView filled(
            String view,
            InsightQuestion answerable,
            Model model,
            BiConsumer<InsightQuestion, Period> fill,
            FormProblems problems,
            HttpStatus status) {
        Period period = answerable.period();
        model.addAttribute("period", period);
        fill.accept(answerable, period);
        model.addAttribute("problems", problems);
        return new ModelAndView(view, model.asMap(), status);
    }

    /** What the partner is called whose figures these are; null for no single one's. */
    String nameOf(String partner) {
        if (partner == null || !currentCaller.get().isStaff()) {
            return null;
        }
        UUID id = Ids.parse(partner);
        return partners.names(List.of(id)).get(id);
    }

    private static List<Partner> byName(List<Partner> all) {
        Collator alphabet = Collator.getInstance(LocaleContextHolder.getLocale());
        return all.stream()
                .sorted(Comparator.comparing(Partner::name, alphabet))
                .toList();
    }
}
