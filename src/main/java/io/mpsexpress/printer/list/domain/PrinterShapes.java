package io.mpsexpress.printer.list.domain;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.printer.list.PrinterView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A printer as lists show it; names of organization and contact come by join. */
final class PrinterShapes {

    static final PrinterQuery.Shape<PrinterView> VIEW = new PrinterQuery.Shape<>(
            "p.*, o.name as company, c.first_name, c.last_name, c.city",
            "left join organization o on o.id = p.organization_id"
                    + " left join supplies_contact c on c.id = p.supplies_contact_id",
            (row, number) -> map(row),
            PrinterView::serialNumber);

    private PrinterShapes() {}

    private static PrinterView map(ResultSet row) throws SQLException {
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
                contact(row),
                row.getObject("organization_id", UUID.class),
                row.getString("company"),
                row.getString("ip_address"),
                row.getString("firmware"),
                instant(row, "last_communication"));
    }

    private static PrinterView.AssignedContact contact(ResultSet row) throws SQLException {
        UUID id = row.getObject("supplies_contact_id", UUID.class);
        return id == null
                ? null
                : new PrinterView.AssignedContact(
                        id, row.getString("first_name") + " " + row.getString("last_name"), row.getString("city"));
    }
}
