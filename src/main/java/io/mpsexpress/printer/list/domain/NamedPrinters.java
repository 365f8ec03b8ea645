package io.mpsexpress.printer.list.domain;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.printer.list.ContactChoices;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.printer.list.PrinterView.AssignedContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Printers as lists show them. What their organizations and contacts are called is asked of those who know, once for all
 * printers that are read together.
 */
@Component
class NamedPrinters {

    /** Without names: of the contact its id only. */
    static final PrinterQuery.Shape<PrinterView> UNNAMED =
            new PrinterQuery.Shape<>("p.*", (row, number) -> map(row), PrinterView::serialNumber);

    private final PartnerDirectory organizations;
    private final ContactChoices contacts;

    NamedPrinters(PartnerDirectory organizations, ContactChoices contacts) {
        this.organizations = organizations;
        this.contacts = contacts;
    }

    /** The same printers with names. */
    List<PrinterView> of(List<PrinterView> unnamed) {
        if (unnamed.isEmpty()) {
            return unnamed;
        }
        Map<UUID, AssignedContact> assigned = contacts.assigned(unnamed.stream()
                .map(PrinterView::suppliesContact)
                .filter(Objects::nonNull)
                .map(AssignedContact::id)
                .distinct()
                .toList());
        Map<UUID, String> companies = organizations.names(
                unnamed.stream().map(PrinterView::organizationId).distinct().toList());
        return unnamed.stream()
                .map(printer -> printer.named(
                        printer.suppliesContact() == null
                                ? null
                                : assigned.get(printer.suppliesContact().id()),
                        companies.get(printer.organizationId())))
                .toList();
    }

    private static PrinterView map(ResultSet row) throws SQLException {
        UUID contactId = row.getObject("supplies_contact_id", UUID.class);
        UUID organizationId = row.getObject("organization_id", UUID.class);
        return new PrinterView(
                row.getObject("id", UUID.class),
                row.getString("serial_number"),
                row.getString("model"),
                AgentType.valueOf(row.getString("agent_type")),
                row.getString("agent_version"),
                row.getObject("lifetime_page_count", Long.class),
                Registration.valueOf(row.getString("registration")),
                Management.valueOf(row.getString("management")),
                EligibilityStatus.valueOf(row.getString("eligibility")),
                contactId == null ? null : new AssignedContact(contactId, null, null),
                organizationId,
                null,
                organizationId.equals(row.getObject("partner_id", UUID.class)),
                row.getString("ip_address"),
                row.getString("firmware"),
                instant(row, "last_communication"));
    }
}
