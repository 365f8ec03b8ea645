package io.mpsexpress.insight;

import io.mpsexpress.database.AtStart;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.organization.EntitledCustomers;
import io.mpsexpress.organization.EntitledCustomers.EntitledCustomer;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills in milestones from today's tables, once after the upgrade that brought them, and whenever an operator asks for it. It
 * may break off at any time: the next start begins it anew and adds what is missing.
 */
@Component
@Order(40)
class MilestonesAtStart implements AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MilestonesAtStart.class);
    private static final int AT_ONCE = 500;

    private final Milestones milestones;
    private final MilestoneRebuild rebuild;
    private final EntitledCustomers customers;
    private final boolean asked;

    MilestonesAtStart(
            Milestones milestones,
            MilestoneRebuild rebuild,
            EntitledCustomers customers,
            @Value("${mps-express.insight.rebuild:false}") boolean asked) {
        this.milestones = milestones;
        this.rebuild = rebuild;
        this.customers = customers;
        this.asked = asked;
    }

    @Override
    public void run() {
        if (!asked && milestones.areComplete()) {
            return;
        }
        long done = 0;
        UUID last = null;
        List<EntitledCustomer> next = customers.next(last, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(rebuild::rebuild);
            done += next.size();
            last = next.get(next.size() - 1).organizationId();
            next = customers.next(last, AT_ONCE);
        }
        milestones.complete();
        LOG.info("Milestones of {} entitled customers are on record as far as the tables know them", done);
    }
}
