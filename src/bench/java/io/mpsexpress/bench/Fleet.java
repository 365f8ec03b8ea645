package io.mpsexpress.bench;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Page;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with a number of printers, and the people who look at them. */
final class Fleet implements AutoCloseable {

    private static final String PASSWORD = "a password of it";
    private static final int PAGE = 50;
    /** Pages of the largest size that lie before a deep one, where there are so many. */
    private static final int DEEP = 100;

    private final Installation installation;
    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final ActingAs acting;
    private final UUID largeCustomer;
    private final Map<Scope, Visitor> visitors = new EnumMap<>(Scope.class);

    Fleet(Installation installation, int size) throws SQLException {
        this.installation = installation;
        this.printers = installation.bean(PrinterManagement.class);
        this.organizations = installation.bean(VisibleOrganizations.class);
        this.acting = installation.bean(ActingAs.class);
        JdbcClient jdbc = installation.bean(JdbcClient.class);
        FleetGenerator generator = new FleetGenerator(
                jdbc, installation.bean(DataSource.class), installation.bean(ProgramManagement.class));
        generator.add(size);
        this.largeCustomer = generator.largeCustomer();
        people(installation.bean(UserManagement.class), generator.partner());
    }

    private void people(UserManagement users, UUID partner) {
        users.create(new NewUser("manager", "Fleet", "Manager", null, PASSWORD, Set.of(Role.FLEET_MANAGER), partner));
        users.create(new NewUser("owner", "Process", "Owner", null, PASSWORD, Set.of(Role.PROCESS_OWNER), null));
        for (Scope scope : Scope.values()) {
            visitors.put(scope, new Visitor(installation.port(), scope.user, PASSWORD));
        }
    }

    /** Opens a page of the portal. */
    String open(Scope scope, String query) {
        return visitors.get(scope).get(path(scope) + "?" + query);
    }

    /** Selects all printers that match and opens the check of them. */
    String check(String query) {
        String page = path(Scope.CUSTOMER);
        return visitors.get(Scope.CUSTOMER).post(page, page + "/selection", "all=true&" + query);
    }

    /** How many printers of the customer match. */
    long count(PrinterFilter filter) {
        long[] count = {0};
        acting.run(
                Scope.CUSTOMER.user,
                () -> printers.each(organizations.require(largeCustomer), filter, printer -> count[0]++));
        return count[0];
    }

    /** The list of a page, without the page. */
    void list(Scope scope, PrinterFilter filter, String cursor) {
        acting.run(scope.user, () -> page(scope, filter, PAGE, cursor));
    }

    /** Where a full page begins that as many as possible lie before; null when there is only one. */
    String deepCursor(Scope scope, PrinterFilter filter) {
        String[] deepest = {null};
        acting.run(scope.user, () -> {
            for (int i = 0; i < DEEP; i++) {
                String next = page(scope, filter, Page.MAX_LIMIT, deepest[0]).nextCursor();
                if (next == null || page(scope, filter, PAGE, next).nextCursor() == null) {
                    return;
                }
                deepest[0] = next;
            }
        });
        return deepest[0];
    }

    private Page<PrinterView> page(Scope scope, PrinterFilter filter, int limit, String cursor) {
        return scope == Scope.CUSTOMER
                ? printers.list(organizations.require(largeCustomer), filter, limit, cursor)
                : printers.listAll(filter, limit, cursor);
    }

    private String path(Scope scope) {
        return scope == Scope.CUSTOMER ? "/organizations/" + largeCustomer + "/printers" : "/printers";
    }

    @Override
    public void close() {
        installation.close();
    }

    /** Whose printers are looked at, and by whom. */
    enum Scope {
        CUSTOMER("manager", "a customer with half"),
        PARTNER("manager", "a partner"),
        ALL("owner", "all partners");

        private final String user;
        private final String words;

        Scope(String user, String words) {
            this.user = user;
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
