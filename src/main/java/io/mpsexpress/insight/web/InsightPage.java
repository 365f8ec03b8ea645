package io.mpsexpress.insight.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Partner;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.Period;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.request.Stuck;
import io.mpsexpress.shared.Ids;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of insight show. */
@Component
class InsightPage {

    /** More are in the file. */
    private static final int STUCK_SHOWN = 20;

    private final FleetInsight fleet;
    private final WorkInsight work;
    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    InsightPage(FleetInsight fleet, WorkInsight work, PartnerDirectory partners, CurrentCaller currentCaller) {
        this.fleet = fleet;
        this.work = work;
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    void fill(Model model, InsightQuestion asked, Period period) {
        boolean staff = currentCaller.get().isStaff();
        List<StuckView> stuck = work.stuck(asked.partner());
        model.addAttribute("staff", staff);
        model.addAttribute("period", period);
        model.addAttribute("partners", staff ? byName(partners.all()) : List.of());
        model.addAttribute("stages", fleet.funnel(period, asked.partner()));
        model.addAttribute("reasons", fleet.reasons(asked.partner()));
        model.addAttribute("teams", work.escalations(period, asked.partner()));
        model.addAttribute("causes", causes(stuck));
        model.addAttribute("stuck", stuck.stream().limit(STUCK_SHOWN).toList());
        model.addAttribute("stuckMore", Math.max(0, stuck.size() - STUCK_SHOWN));
        model.addAttribute("seesCockpit", currentCaller.get().mayActAs(Role.PROCESS_OWNER));
    }

    /** What the partner is called whose figures these are; null for no single one's. */
    String nameOf(String partner) {
        if (partner == null || !currentCaller.get().isStaff()) {
            return null;
        }
        UUID id = Ids.parse(partner);
        return partners.names(List.of(id)).get(id);
    }

    /** How much of each cause, in their order. */
    private static Map<Stuck.Cause, Long> causes(List<StuckView> stuck) {
        return stuck.stream()
                .collect(Collectors.groupingBy(
                        one -> one.stuck().cause(), () -> new EnumMap<>(Stuck.Cause.class), Collectors.counting()));
    }

    private static List<Partner> byName(List<Partner> all) {
        Collator alphabet = Collator.getInstance(LocaleContextHolder.getLocale());
        return all.stream()
                .sorted(Comparator.comparing(Partner::name, alphabet))
                .toList();
    }
}
