package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.PrinterFilter;
import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lists printers by key: the thousandth page costs what the first does. */
@Repository
public class PrinterList {

    /** Names of organization and contact come by join: a page is one statement. */
    private static final String SELECT = "select p.*, o.name as company, c.first_name, c.last_name, c.city"
            + " from printer p join organization o on o.id = p.organization_id"
            + " left join supplies_contact c on c.id = p.supplies_contact_id where 1 = 1";

    private final JdbcTemplate jdbc;

    PrinterList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param limit at least 1 */
    public Page<PrinterView> find(PrinterScope scope, PrinterFilter filter, int limit, String cursorText) {
        boolean descending = filter.sort() != null && filter.sort().startsWith("-");
        PrinterSort sort = PrinterSort.of(descending ? filter.sort().substring(1) : filter.sort());
        Cursor cursor = Cursor.decode(cursorText, 2);
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> args = new ArrayList<>();
        narrow(scope, filter, sql, args);
        goOnAfter(cursor, sort, descending, sql, args);
        String direction = descending ? " desc" : "";
        sql.append(" order by ").append(sort.expression()).append(direction);
        if (sort != PrinterSort.serialNumber) {
            sql.append(", p.serial_number").append(direction);
        }
        sql.append(" limit ").append(limit + 1);
        List<PrinterView> found = jdbc.query(sql.toString(), (row, number) -> map(row), args.toArray());
        return Page.of(found, limit, printer -> Cursor.of(sort.cursorPart(printer), printer.serialNumber()));
    }

    public List<String> models(UUID organizationId) {
        return jdbc.queryForList(
                "select distinct model from printer where organization_id = ? order by model",
                String.class,
                organizationId);
    }

    private static void narrow(PrinterScope scope, PrinterFilter filter, StringBuilder sql, List<Object> args) {
        if (scope.column() != null) {
            sql.append(" and p.").append(scope.column()).append(" = ?");
            args.add(scope.id());
        }
        if (isGiven(filter.text())) {
            sql.append(" and (lower(p.serial_number) like ? escape '!' or lower(p.model) like ? escape '!')");
            String pattern = "%" + escape(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
            args.add(pattern);
            args.add(pattern);
        }
        if (isGiven(filter.model())) {
            sql.append(" and p.model = ?");
            args.add(filter.model());
        }
        if (filter.status() != null) {
            sql.append(" and p.eligibility = ?");
            args.add(filter.status().name());
        }
        if ("none".equals(filter.contact())) {
            sql.append(" and p.supplies_contact_id is null");
        } else if (isGiven(filter.contact())) {
            sql.append(" and p.supplies_contact_id = ?");
            args.add(Ids.parse(filter.contact()));
        }
    }

    private static void goOnAfter(
            Cursor cursor, PrinterSort sort, boolean descending, StringBuilder sql, List<Object> args) {
        if (cursor == null) {
            return;
        }
        String beyond = descending ? " < ?" : " > ?";
        Object key = sort.parameter(cursor.part(0));
        if (sort == PrinterSort.serialNumber) {
            sql.append(" and p.serial_number").append(beyond);
            args.add(key);
            return;
        }
        String expression = sort.expression();
        sql.append(" and (").append(expression).append(beyond);
        sql.append(" or (")
                .append(expression)
                .append(" = ? and p.serial_number")
                .append(beyond)
                .append("))");
        args.addAll(List.of(key, key, cursor.part(1)));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static PrinterView map(ResultSet row) throws SQLException {
        UUID contact = row.getObject("supplies_contact_id", UUID.class);
        OffsetDateTime lastCommunication = row.getObject("last_communication", OffsetDateTime.class);
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
                contact == null
                        ? null
                        : new PrinterView.AssignedContact(
                                contact,
                                row.getString("first_name") + " " + row.getString("last_name"),
                                row.getString("city")),
                row.getObject("organization_id", UUID.class),
                row.getString("company"),
                row.getString("ip_address"),
                row.getString("firmware"),
                lastCommunication == null ? null : lastCommunication.toInstant());
    }
}
