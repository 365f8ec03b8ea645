package io.mpsexpress.insight.behind;

import io.mpsexpress.insight.Stage;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Milestones.PrinterAt;
import io.mpsexpress.insight.scope.Period;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.PrinterFigures;
import io.mpsexpress.printer.PrinterFigures.Named;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The printers of a customer that reached a stage. */
@Service
@Transactional(readOnly = true)
public class StageInsight {

    private final VisibleOrganizations organizations;
    private final Milestones milestones;
    private final PrinterFigures printers;

    StageInsight(VisibleOrganizations organizations, Milestones milestones, PrinterFigures printers) {
        this.organizations = organizations;
        this.milestones = milestones;
        this.printers = printers;
    }

    /** @param customer what the customer is called */
    public record Behind(String customer, Page<Printer> printers) {}

    /** @param named null for a printer that is no more */
    public record Printer(Named named, Instant reachedAt) {}

    /**
     * @param customer id of one
     * @param cursor null for the first page
     * @throws Refused as not found when there is no such customer that the caller may see
     */
    public Behind of(Stage stage, String customer, Period period, int limit, String cursor) {
        OrganizationView organization = organizations.require(Ids.parse(customer));
        Page<PrinterAt> found = milestones.printers(stage, period, organization.id(), limit, cursor);
        List<UUID> ids = found.items().stream().map(PrinterAt::printerId).toList();
        Map<UUID, Named> named = printers.named(ids);
        return new Behind(
                organization.name(), found.map(one -> new Printer(named.get(one.printerId()), one.reachedAt())));
    }
}
