package io.mpsexpress.insight;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose figures somebody sees: a partner's people their own whatever they ask for, Lexmark's staff one partner's or all. */
@Component
class InsightScope {

    private final CurrentCaller currentCaller;
    private final PartnerDirectory partners;

    InsightScope(CurrentCaller currentCaller, PartnerDirectory partners) {
        this.currentCaller = currentCaller;
        this.partners = partners;
    }

    /**
     * @param asked id of a partner; null or empty for all that the caller may see
     * @return the partner; null for all
     * @throws Refused as not found when there is no such partner, or the caller belongs to another
     */
    UUID partner(String asked) {
        UUID own = currentCaller.get().partnerId();
        if (asked == null || asked.isBlank()) {
            return own;
        }
        UUID partner = Ids.parse(asked.strip());
        boolean visible = own == null ? !partners.among(List.of(partner)).isEmpty() : own.equals(partner);
        if (!visible) {
            throw Refused.notFound();
        }
        return partner;
    }
}
