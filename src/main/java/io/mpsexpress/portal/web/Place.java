package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of the portal.
 *
 * @param name last part of its message code
 * @param url where it begins while no customer is chosen
 * @param pages the paths that belong to it
 * @param audience who is offered it
 */
record Place(String name, String url, Pattern pages, Audience audience) {

    static final List<Place> PLACES = List.of(
            new Place("home", "/", "/", Audience.ALL),
            new Place(
                    "organizations",
                    "/organizations",
                    "/organizations(/new|/[^/]+(/removals.*|/entitlement-removal.*)?)?",
                    Audience.ALL),
            new Place("printers", "/printers", "/printers(/.*)?|/organizations/[^/]+/printers.*", Audience.ALL),
            new Place("contacts", "/contacts", "/contacts|/organizations/[^/]+/contact.*", Audience.ALL),
            new Place(
                    "enrollments",
                    "/requests",
                    "/(requests|enrollments|entitlement-requests|removals|contact-assignments)(/.*)?|/organizations/[^/]+/printer-imports/.*",
                    Audience.ALL),
            new Place("escalations", "/escalations", "/escalations.*", Audience.STAFF),
            new Place("exceptions", "/exceptions", "/exceptions.*", Audience.ALL),
            new Place("insight", "/insight", "/insight(/.*)?", Audience.ALL),
            new Place("program", "/program/models", "/program.*|/terms.*", Audience.ALL),
            new Place("partners", "/partners", "/partners(/.*)?", Audience.OF_PARTNERS),
            new Place("people", "/people", "/people(/.*)?", Audience.OF_PEOPLE),
            new Place("audit", "/audit", "/audit", Audience.OF_AUDIT),
            new Place("tasklist", "/camunda/app/tasklist/default/", "", Audience.WORKERS),
            new Place("cockpit", "/camunda/app/cockpit/default/", "", Audience.OWNERS),
            new Place("admin", "/camunda/app/admin/default/", "", Audience.ADMINISTRATORS));

    /** What nobody needs every day. */
    private static final Set<String> SELDOM =
            Set.of("exceptions", "program", "partners", "people", "audit", "cockpit", "admin");

    private static final Set<String> OF_A_CUSTOMER = Set.of("printers", "contacts");

    private Place(String name, String url, String pages, Audience audience) {
        this(name, url, Pattern.compile(pages), audience);
    }

    /** Its address: the customer's own part while one is chosen. */
    String url(String customerId) {
        boolean ofCustomer = customerId != null && OF_A_CUSTOMER.contains(name);
        return ofCustomer ? "/organizations/" + customerId + "/" + name : url;
    }

    boolean isSeldom() {
        return SELDOM.contains(name);
    }

    boolean contains(String path) {
        return pages.matcher(path).matches();
    }

    /** Who is offered a place; what they may do there is decided by the modules themselves. */
    enum Audience {
        ALL(false, Set.of()),
        STAFF(true, Set.of()),
        /** Who has tasks: not the process owner, who changes nothing in business data. */
        WORKERS(false, EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER))),
        OF_PARTNERS(true, Set.of(Role.CUSTOMER_OPERATIONS, Role.ADMINISTRATOR)),
        OF_PEOPLE(false, Set.of(Role.PARTNER_ADMINISTRATOR, Role.ADMINISTRATOR)),
        OF_AUDIT(false, Set.of(Role.PARTNER_ADMINISTRATOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR)),
        OWNERS(true, Set.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR)),
        ADMINISTRATORS(true, Set.of(Role.ADMINISTRATOR));

        private final boolean staffOnly;
        private final Set<Role> roles;

        Audience(boolean staffOnly, Set<Role> roles) {
            this.staffOnly = staffOnly;
            this.roles = roles;
        }

        boolean includes(Caller viewer) {
            return (!staffOnly || viewer.isStaff())
                    && (roles.isEmpty() || roles.stream().anyMatch(viewer::has));
        }
    }
}
