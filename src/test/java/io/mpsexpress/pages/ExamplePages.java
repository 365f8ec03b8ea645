package io.mpsexpress.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each page is to be seen, by whom: one line per page. Some pages have several lines, for example with a list that is
 * empty and one that is not.
 */
final class ExamplePages {

    private static final String WITHDRAWAL = "/{kind:enrollments|removals}/{id}/withdrawal";

    private final Customers customers;
    private final Http http;
    private final int port;
    private final List<Visitor> visitors = new ArrayList<>();

    ExamplePages(Customers customers, People people, Http http, int port) {
        this.customers = customers;
        this.http = http;
        this.port = port;
        nobody(people.partnerUser(people.partner()));
        partner(people);
        printers();
        empty();
        operations(people.staff(Role.CUSTOMER_OPERATIONS));
        offers(people.staff(Role.MPS_OFFER_MANAGER));
        visit(people.staff(Role.ADMINISTRATOR))
                .page("audit-administrator", "/audit", "/audit")
                .page("partners-administrator", "/partners", "/partners");
        visit(people.staff(Role.PROCESS_OWNER))
                .page("insight-owner", "/insight", "/insight?from=2026-01-01")
                .page("insight-steps-owner", "/insight/steps", "/insight/steps?from=2026-01-01")
                .page("insight-trend-owner", "/insight/trend", "/insight/trend?from=2026-01-01")
                .page("insight-models-owner", "/insight/models", "/insight/models?from=2026-01-01");
    }

    private void nobody(Caller inviter) {
        visit(null)
                .page("sign-in", "/sign-in", "/sign-in")
                .page("sign-in-failed", "/sign-in", "/sign-in?error")
                .page("sign-in-expired", "/sign-in", "/sign-in?expired")
                .page("signed-out", "/sign-in", "/sign-in?signedOut")
                .page("password-chosen", "/sign-in", "/sign-in?chosen")
                .page("forgotten-password", "/forgotten-password", "/forgotten-password")
                .page("invitation", "/invitations/{token}", invitation(inviter));
    }

    /** The page that a link leads to. */
    private String invitation(Caller inviter) {
        String link = http.post(
                        inviter,
                        "/api/v1/users",
                        Map.of("userId", inviter.userId() + ".a", "name", "Anna", "roles", List.of("fleet-manager")))
                .json()
                .at("/invitation/url")
                .asText();
        return URI.create(link).getPath();
    }

    private void partner(People people) {
        Customer customer = customers.entitled();
        people.user(customer.partner().partnerId(), Role.FLEET_MANAGER);
        List<String> printers = customer.goodPrinters(3);
        customer.printer("E460,FLEET,1.0,52340,REGISTERED,NONE");
        String failed = customer.printer("CX725,NATIVE,2.0,,FAILED,NONE");
        customer.giveContact(printers.subList(0, 2));
        String contact = first(customer.partner(), customer.url() + "/contacts");
        Customer.Request review = customer.enroll(printers.subList(0, 2));
        say(customer.partner(), review, "Both are for the office in Milan.", false);
        Customer.Request terms =
                customer.enroll(printers.subList(0, 1)).continueWith(false).runJobs();
        Customer.Request contactNeeded = customer.enroll(printers.subList(2, 3));
        contactNeeded.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        Customer notEntitled = customers.another(customer);
        Customer.Request accepted = accepted(customer);
        String acceptance = first(customer.partner(), "/api/v1/enrollments/" + accepted.id() + "/acceptances");
        String org = "/organizations/" + customer.id();
        visit(customer.partner())
                .page("home", "/", "/")
                .page("organizations", "/organizations", "/organizations")
                .page("organization-new", "/organizations/new", "/organizations/new")
                .page("organization", "/organizations/{organizationId}", org)
                .page(
                        "organization-not-entitled",
                        "/organizations/{organizationId}",
                        "/organizations/" + notEntitled.id())
                .page("printers", "/printers", "/printers")
                .page("search", "/search", "/search?q=" + printers.get(0).substring(0, 1))
                .page("search-contacts", "/search", "/search?q=rossi")
                .page("search-nothing", "/search", "/search?q=nowhere")
                .page("printer", "/printers/{serialNumber}", "/printers/" + printers.get(0))
                .page("printer-not-eligible", "/printers/{serialNumber}", "/printers/" + failed)
                .page("printers-of-customer", "/organizations/{organizationId}/printers", org + "/printers")
                .page("contacts-of-all", "/contacts", "/contacts")
                .page("contacts", "/organizations/{organizationId}/contacts", org + "/contacts")
                .page("contact-new", "/organizations/{organizationId}/contacts/new", org + "/contacts/new")
                .page("contact", "/organizations/{organizationId}/contacts/{contactId}", org + "/contacts/" + contact)
                .page(
                        "contact-deletion",
                        "/organizations/{organizationId}/contacts/{contactId}/deletion",
                        org + "/contacts/" + contact + "/deletion")
                .page("contact-assignment", "/contact-assignments/{assignmentId}", assignment(contactNeeded, customer))
                .page("contact-imports", "/organizations/{organizationId}/contact-imports", org + "/contact-imports")
                .page(
                        "contact-import-new",
                        "/organizations/{organizationId}/contact-imports/new",
                        org + "/contact-imports/new")
                .page(
                        "contact-import",
                        "/organizations/{organizationId}/contact-imports/{importId}",
                        org + "/contact-imports/" + contactImport(customer))
                .page("requests", "/requests", "/requests")
                .page("requests-enrollments", "/requests/{kindOrNumber}", "/requests/enrollments")
                .page("requests-contacts", "/requests/{kindOrNumber}", "/requests/contacts")
                .page("requests-entitlements", "/requests/{kindOrNumber}", "/requests/entitlements")
                .page(
                        "entitlement-request",
                        "/entitlement-requests/{requestId}",
                        "/entitlement-requests/" + first(customer.partner(), customer.url() + "/entitlement-requests"))
                .page("enrollments", "/enrollments", "/enrollments")
                .page("enrollment", "/enrollments/{enrollmentId}", "/enrollments/" + review.id())
                .page("request-comments", "/requests/{numberOrId}/comments", "/requests/" + review.id() + "/comments")
                .page(
                        "enrollment-printers",
                        "/enrollments/{enrollmentId}/printers",
                        "/enrollments/" + review.id() + "/printers")
                .page(
                        "enrollment-terms-refusal",
                        "/enrollments/{enrollmentId}/terms-refusal",
                        "/enrollments/" + terms.id() + "/terms-refusal")
                .page(
                        "acceptances",
                        "/enrollments/{enrollmentId}/acceptances",
                        "/enrollments/" + accepted.id() + "/acceptances")
                .page(
                        "acceptances-empty",
                        "/enrollments/{enrollmentId}/acceptances",
                        "/enrollments/" + review.id() + "/acceptances")
                .page("acceptance", "/acceptances/{acceptanceId}", "/acceptances/" + acceptance)
                .page(
                        "task-handing-over",
                        "/tasks/{taskId}/assignee",
                        "/tasks/" + review.task("userTask_reviewEligibility") + "/assignee")
                .page("enrollment-withdrawal", WITHDRAWAL, "/enrollments/" + terms.id() + "/withdrawal")
                .page(
                        "entitlement-removal-new",
                        "/organizations/{organizationId}/entitlement-removal/new",
                        org + "/entitlement-removal/new")
                .page("people", "/people", "/people")
                .page("person-new", "/people/new", "/people/new")
                .page(
                        "person",
                        "/people/{userId}",
                        "/people/" + customer.partner().userId())
                .page("account", "/account", "/account")
                .page("audit", "/audit", "/audit")
                .page("token-new", "/account/tokens/new", "/account/tokens/new")
                .page(
                        "token-revocation",
                        "/account/tokens/{id}/revocation",
                        "/account/tokens/" + token(customer.partner()) + "/revocation")
                .page("insight", "/insight", "/insight")
                .page("insight-reason", "/insight/reasons/{status}", "/insight/reasons/NO_SUPPLIES_CONTACT")
                .page("insight-stage", "/insight/funnel/{stage}", "/insight/funnel/ENTITLED?from=2026-01-01")
                .page("insight-steps", "/insight/steps", "/insight/steps")
                .page("insight-models", "/insight/models", "/insight/models")
                .page("insight-trend", "/insight/trend", "/insight/trend")
                .page(
                        "insight-week",
                        "/insight/trend/{week}",
                        "/insight/trend/" + LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY))
                .page(
                        "insight-step",
                        "/insight/steps/{process}/{step}",
                        "/insight/steps/enroll-printers/userTask_reviewEligibility")
                .page(
                        "insight-step-whom",
                        "/insight/steps/{process}/{step}/{whom}",
                        "/insight/steps/enroll-printers/userTask_reviewEligibility/fleet-manager")
                .page("insight-waiting", "/insight/waiting/{whom}", "/insight/waiting/fleet-manager")
                .page(
                        "insight-standing",
                        "/insight/models/{process}/{step}",
                        "/insight/models/enroll-printers/userTask_reviewEligibility")
                .page(
                        "insight-escalations",
                        "/insight/escalations/{team}/{figure}",
                        "/insight/escalations/customer-operations/opened?from=2026-01-01")
                .page(
                        "insight-printers",
                        "/insight/funnel/{stage}/{organizationId}",
                        "/insight/funnel/ENTITLED/" + customer.id() + "?from=2026-01-01")
                .page("insight-stuck", "/insight/stuck/{cause}", "/insight/stuck/TASK_OVERDUE")
                .page("terms", "/terms", "/terms")
                .page("terms-version", "/terms/{version:\\d{1,9}}", "/terms/1");
    }

    private static Customer.Request accepted(Customer customer) {
        List<String> printers = customer.goodPrinters(12);
        customer.giveContact(printers);
        return customer.enroll(printers).continueWith(false).acceptTerms();
    }

    private String token(Caller owner) {
        return http.post(owner, "/api/v1/me/tokens", Map.of("name", "Nightly import", "scope", "write"))
                .json()
                .get("id")
                .asText();
    }

    /** What is done with many printers: brought in by a file, selected, checked. */
    private void printers() {
        Customer customer = customers.entitled();
        List<String> good = customer.goodPrinters(3);
        customer.printer("E460,FLEET,1.0,52340,REGISTERED,NONE");
        customer.printer("CX725,NATIVE,2.0,,FAILED,NONE");
        String removal = customer.removePrinters(customer.managedPrinters(2).subList(0, 1));
        customer.giveContact(good.subList(0, 2));
        String task = customer.enroll(good.subList(0, 1)).task("userTask_reviewEligibility");
        String org = "/organizations/" + customer.id();
        String path = "/organizations/{organizationId}";
        String selections = path + "/printers/selections/{selectionId}";
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        String selection = selection(browser, org);
        visit(customer.partner())
                .page("printers-filtered", path + "/printers", org + "/printers?status=NO_SUPPLIES_CONTACT&all=true")
                .page("printers-import", path + "/printers/import", org + "/printers/import")
                .page("printer-import-new", path + "/printer-imports/new", org + "/printer-imports/new")
                .page("printer-imports", path + "/printer-imports", org + "/printer-imports")
                .page("printer-import", path + "/printer-imports/{importId}", printerImport(browser, org, good.get(0)))
                .page("printers-selection", path + "/printers/selection", org + "/printers/selection")
                .page("selection", selections, selection)
                .page("selection-printers", selections + "/printers", selection + "/printers")
                .page("selection-managed", selections + "/printers", selection + "/printers?status=ALREADY_MANAGED")
                .page(
                        "requests-of-customer",
                        "/requests/{kindOrNumber}",
                        "/requests/enrollments?open=true&organization=" + customer.id())
                .page("task-for-nobody-else", "/tasks/{taskId}/assignee", "/tasks/" + task + "/assignee")
                .page("selection-add", selections + "/add", selection + "/add")
                .page("selection-removal", selections + "/removal", selection + "/removal")
                .page("removal", "/removals/{removalId}", "/removals/" + removal)
                .page("removal-withdrawal", WITHDRAWAL, "/removals/" + removal + "/withdrawal")
                .page("requests-removals", "/requests/{kindOrNumber}", "/requests/removals")
                .page("removal-new", path + "/removals/new", org + "/removals/new")
                .page(
                        "entitlement-removal-printers-first",
                        path + "/entitlement-removal/new",
                        org + "/entitlement-removal/new");
    }

    private static String selection(Browser browser, String org) {
        return ledTo(browser.submit(
                org + "/printers/selection", org + "/printers/selection", Map.of("all", "true", "then", "check")));
    }

    private static String printerImport(Browser browser, String org, String known) {
        String csv = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,"
                + "IP Address,Firmware,Last Communication\n"
                + "EXAMPLE-1,CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n"
                + known
                + ",CX725,FLEET,2.1,2000,REGISTERED,MANAGED,192.0.2.7,CXTZJ.082.225,2026-11-15T08:47:00Z\n"
                + "EXAMPLE-2,CX725,SMOKE,2.0,many,REGISTERED,NONE,,,\n";
        return ledTo(browser.upload(org + "/printer-imports/new", org + "/printer-imports", "fleet.csv", csv));
    }

    private static String ledTo(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Who just began sees what to do next. */
    private void empty() {
        Customer customer = customers.notEntitled();
        String org = "/organizations/" + customer.id();
        visit(customer.partner())
                .page("home-empty", "/", "/")
                .page("notices-empty", "/notices", "/notices")
                .page("printers-empty", "/organizations/{organizationId}/printers", org + "/printers")
                .page("contacts-empty", "/organizations/{organizationId}/contacts", org + "/contacts")
                .page("enrollments-empty", "/enrollments", "/enrollments")
                .page("requests-empty", "/requests/{kindOrNumber}", "/requests/printer-imports");
    }

    private void operations(Caller operations) {
        Customer customer = customers.entitled();
        String printer = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        String approved = customer.printer("E460,NATIVE,1.0,612000,REGISTERED,NONE");
        String taken = customer.printer("E460,NATIVE,1.0,52340,REGISTERED,NONE");
        Customer.Request request = customer.enroll(List.of(printer, approved, taken))
                .continueWith(true)
                .runJobs();
        say(customer.partner(), request, "Is this model supported?\nIt came with the office.", false);
        say(operations, request, "They may replace it. Ask them again.", true);
        String escalation = first(customer.partner(), "/api/v1/escalations?state=open");
        approve(operations, escalation, approved, Map.of("maximumPageCount", 700_000));
        approve(operations, escalation, taken, Map.of());
        http.delete(
                operations,
                "/api/v1/exceptions/" + first(operations, "/api/v1/exceptions?serialNumber=" + taken)
                        + "?reason=Taken+back+for+an+example");
        String exception = first(operations, "/api/v1/exceptions?serialNumber=" + approved);
        visit(operations)
                .page("home-operations", "/", "/")
                .page("notices", "/notices", "/notices")
                .page("partners", "/partners", "/partners")
                .page("partner-new", "/partners/new", "/partners/new")
                .page("requests-removals-operations", "/requests/{kindOrNumber}", "/requests/removals")
                .page("escalations", "/escalations", "/escalations")
                .page("escalation", "/escalations/{escalationId}", "/escalations/" + escalation)
                .page("exceptions", "/exceptions", "/exceptions?organization=" + customer.id())
                .page(
                        "exception-revocation",
                        "/exceptions/{id}/revocation",
                        "/exceptions/" + exception + "/revocation");
        say(operations, request, "We look into it.", false);
        visit(customer.partner())
                .page("exceptions-partner", "/exceptions", "/exceptions")
                .page("notices-partner", "/notices", "/notices");
    }

    private void approve(Caller operations, String escalation, String serialNumber, Map<String, ?> limits) {
        Map<String, Object> decision = new HashMap<>(limits);
        decision.put("decision", "approveException");
        decision.put("reason", "Supplies last until the printer is replaced");
        decision.put("serialNumbers", List.of(serialNumber));
        http.post(operations, "/api/v1/escalations/" + escalation + "/decisions", decision);
    }

    private void offers(Caller offers) {
        visit(offers)
                .page("home-offers", "/", "/")
                .page("program", "/program", "/program")
                .page("program-models", "/program/models", "/program/models")
                .page("program-model-new", "/program/models/new", "/program/models/new")
                .page("program-model-edit", "/program/models/edit", "/program/models/edit?model=CX725")
                .page("program-model-removal", "/program/models/removal", "/program/models/removal?model=CX725")
                .page("program-models-import", "/program/models/import", "/program/models/import")
                .page("program-settings", "/program/settings", "/program/settings")
                .page("program-terms", "/program/terms", "/program/terms")
                .page("program-terms-new", "/program/terms/new", "/program/terms/new")
                .page("program-routing", "/program/escalation-routing", "/program/escalation-routing")
                .page("program-what-if", "/program/what-if", "/program/what-if")
                .page(
                        "program-what-if-effect",
                        "/program/what-if/effect",
                        "/program/what-if/effect?model=E460&maximumLifetimePageCount=50000&minimumFleetAgentVersion=99")
                .page("program-history", "/program/history", "/program/history");
    }

    private void say(Caller author, Customer.Request about, String text, boolean internal) {
        http.post(author, "/api/v1/requests/" + about.id() + "/comments", Map.of("text", text, "internal", internal));
    }

    private String first(Caller caller, String list) {
        return http.get(caller, list).json().at("/items/0/id").asText();
    }

    private String assignment(Customer.Request request, Customer customer) {
        String task = request.task("userTask_chooseSuppliesContact");
        JsonNode variables = http.get(
                        customer.partner(),
                        "/engine-rest/task/" + task + "/form-variables?variableNames=contactAssignmentId")
                .json();
        return "/contact-assignments/"
                + variables.at("/contactAssignmentId/value").asText();
    }

    private String contactImport(Customer customer) {
        String csv = "First Name,Last Name,Company Name,Email,Country Code,Phone Number,Address Line 1,Address Line 2,"
                + "City,State or Province,Postal Code,Country\n"
                + "Anna,Rossi,Rossi SpA,anna@example.com,39,312 345 6789,Via Roma 1,,Milano,MI,20121,IT\n"
                + "Bruno,Verdi,Verdi SpA,not an address,+39,312 345 6789,Via Roma 2,,Milano,MI,20121,IT\n";
        return http.postFile(
                        customer.partner(),
                        customer.url() + "/contact-imports?dryRun=true",
                        "contacts.csv",
                        csv.getBytes(StandardCharsets.UTF_8))
                .json()
                .get("id")
                .asText();
    }

    private Visitor visit(Caller person) {
        Visitor visitor = new Visitor(person == null ? null : person.userId(), new ArrayList<>());
        visitors.add(visitor);
        return visitor;
    }

    List<Visitor> visitors() {
        return visitors;
    }

    /** The pages that have an example, as Spring MVC maps them. */
    Set<String> patterns() {
        return visitors.stream()
                .flatMap(visitor -> visitor.pages().stream())
                .map(Example::pattern)
                .collect(Collectors.toSet());
    }

    /**
     * Somebody and the pages they look at.
     *
     * @param userId null for who is not signed in
     */
    record Visitor(String userId, List<Example> pages) {

        private Visitor page(String name, String pattern, String path) {
            pages.add(new Example(name, pattern, path));
            return this;
        }
    }

    /**
     * @param name of its pictures
     * @param pattern as Spring MVC maps it
     * @param path where it is
     */
    record Example(String name, String pattern, String path) {}
}
