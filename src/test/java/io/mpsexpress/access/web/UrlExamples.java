package io.mpsexpress.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the variables in addresses. The same word means different things in different places: what it is said of
 * comes before it ({@code contacts/{id}}).
 *
 * @param values by the variable, or by the part of the path before it and the variable
 */
record UrlExamples(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("(?<=[/=\"]|^)(([\\w-]+)[/=])?\\{(\\w+)(:[^/]*)?}");
    private static final Pattern DIAGRAM = Pattern.compile("data-diagram=\"/requests/[^/]+/diagrams/([^\"]+)\"");
    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,"
            + "Management,IP Address,Firmware,Last Communication\n";
    private static final String CONTACTS = "First Name,Last Name,Company Name,Email,Country Code,Phone Number,"
            + "Address Line 1,Address Line 2,City,State or Province,Postal Code,Country\n"
            + "Anna,Rossi,Rossi SpA,anna@example.com,39,312 345 6789,Via Roma 1,,Milano,MI,20121,IT\n";

    /**
     * One of each thing that an address can name, all of this customer.
     *
     * @param fleetManager a fleet manager of the customer's partner; what belongs to a person is theirs
     * @param operations decides what Lexmark decides
     */
    static UrlExamples of(Customer customer, Caller fleetManager, Caller operations, Http http, int port) {
        Caller partner = customer.partner();
        List<String> printers = customer.goodPrinters(2);
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        String approved = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(printers.subList(0, 1));
        Customer.Request review = customer.enroll(printers.subList(0, 1));
        Customer.Request contactNeeded = customer.enroll(printers.subList(1, 2));
        contactNeeded.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        customer.enroll(List.of(unsupported, approved)).continueWith(true).runJobs();
        Browser browser = new Browser(port);
        browser.signIn(fleetManager.userId(), People.PASSWORD);
        String org = "/organizations/" + customer.id();

        Map<String, String> values = new HashMap<>();
        values.put("version", "1");
        values.put("serialNumber", printers.get(0));
        values.put("app", "tasklist");
        values.put("reasons/status", "NO_SUPPLIES_CONTACT");
        values.put("funnel/stage", "ENTITLED");
        values.put("escalations/team", "customer-operations");
        values.put("figure", "opened");
        values.put("whom", "fleet-manager");
        values.put("requestId", review.id());
        values.put("cause", "TASK_OVERDUE");
        values.put("process", "enroll-printers");
        values.put("step", "userTask_reviewEligibility");
        values.put("week", LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY).toString());
        values.put("kindOrNumber", "enrollments");
        values.put("organizations/organizationId", customer.id().toString());
        values.put("organizationId", customer.id().toString());
        values.put("contacts/contactId", first(http, partner, customer.url() + "/contacts"));
        values.put("contactId", values.get("contacts/contactId"));
        values.put("contact-imports/importId", contactImport(http, customer));
        values.put(
                "printer-imports/importId",
                ledTo(browser.upload(
                        org + "/printer-imports/new", org + "/printer-imports", "fleet.csv", FLEET + "X,,,,,,,,,\n")));
        values.put(
                "selections/selectionId",
                ledTo(browser.submit(
                        org + "/printers/selection",
                        org + "/printers/selection",
                        Map.of("all", "true", "then", "check"))));
        values.put("selection", values.get("selections/selectionId"));
        values.put("contact-assignments/assignmentId", assignment(http, contactNeeded));
        values.put("contact-requests/assignmentId", values.get("contact-assignments/assignmentId"));
        values.put("enrollments/enrollmentId", review.id());
        values.put("enrollments/id", review.id());
        // of the kind before it, which is a variable, too
        values.put("kind", "enrollments");
        values.put("null/id", review.id());
        values.put("acceptances/id", acceptance(http, customer));
        values.put("acceptances/acceptanceId", values.get("acceptances/id"));
        values.put("requests/requestId", review.id());
        values.put("numberOrId", review.id());
        values.put("diagrams/instanceId", diagram(browser, review));
        values.put("tasks/taskId", review.task("userTask_reviewEligibility"));
        values.put("instances/instance", values.get("diagrams/instanceId"));
        values.put("requests/request", review.id());
        values.put("entitlement-requests/requestId", first(http, partner, customer.url() + "/entitlement-requests"));
        values.put("escalations/escalationId", first(http, partner, "/api/v1/escalations"));
        values.put("escalations/id", values.get("escalations/escalationId"));
        values.put("exceptions/id", exception(http, operations, values.get("escalations/id"), approved));
        values.put("removals/removalId", customer.removePrinters(customer.managedPrinters(1)));
        values.put("removals/id", values.get("removals/removalId"));
        values.put("users/userId", UUID.randomUUID().toString());
        invite(http, partner, values.get("users/userId"));
        values.put("people/userId", values.get("users/userId"));
        values.put("invitations/token", invite(http, partner, UUID.randomUUID().toString()));
        values.put("tokens/tokenId", token(http, fleetManager));
        values.put("tokens/id", token(http, fleetManager));
        values.put("noticeId", notice(http, fleetManager, operations, review));
        return new UrlExamples(values);
    }

    /** The same shape, but there are no such things. */
    UrlExamples unknown() {
        Map<String, String> others = new HashMap<>(values);
        others.replaceAll((variable, value) -> value.length() == 36 || variable.equals("serialNumber")
                ? UUID.randomUUID().toString()
                : value);
        return new UrlExamples(others);
    }

    /** The same things, but said to be of another organization. */
    UrlExamples within(UUID organizationId) {
        Map<String, String> others = new HashMap<>(values);
        others.put("organizations/organizationId", organizationId.toString());
        return new UrlExamples(others);
    }

    /** The text with something in the place of each variable. */
    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(prefix(found) + value(found)));
    }

    private static String prefix(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    private String value(MatchResult found) {
        String name = found.group(3);
        String value = values.get(found.group(2) + "/" + name);
        if (value == null) {
            value = values.get(name);
        }
        if (value == null) {
            throw new IllegalArgumentException("There is no example of " + found.group());
        }
        return value;
    }

    private static String first(Http http, Caller caller, String list) {
        return http.get(caller, list).json().at("/items/0/id").asText();
    }

    /** The token of the link. */
    private static String invite(Http http, Caller partner, String userId) {
        String link = http.post(
                        partner,
                        "/api/v1/users",
                        Map.of("userId", userId, "name", "Anna Rossi", "roles", List.of("fleet-manager")))
                .json()
                .at("/invitation/url")
                .asText();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String token(Http http, Caller owner) {
        return http.post(owner, "/api/v1/me/tokens", Map.of("name", "Nightly import", "scope", "read"))
                .json()
                .get("id")
                .asText();
    }

    /** What the one is told when the other answers. */
    private static String notice(Http http, Caller fleetManager, Caller operations, Customer.Request about) {
        String comments = "/api/v1/requests/" + about.id() + "/comments";
        http.post(fleetManager, comments, Map.of("text", "When?"));
        http.post(operations, comments, Map.of("text", "Today."));
        return first(http, fleetManager, "/api/v1/me/notices");
    }

    private static String exception(Http http, Caller operations, String escalation, String serialNumber) {
        Map<String, ?> decision = Map.of("decision", "approveException", "serialNumbers", List.of(serialNumber));
        http.post(operations, "/api/v1/escalations/" + escalation + "/decisions", decision);
        return first(http, operations, "/api/v1/exceptions?serialNumber=" + serialNumber);
    }

    private static String acceptance(Http http, Customer customer) {
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false).acceptTerms();
        return first(http, customer.partner(), "/api/v1/enrollments/" + request.id() + "/acceptances");
    }

    private static String contactImport(Http http, Customer customer) {
        return http.postFile(
                        customer.partner(),
                        customer.url() + "/contact-imports?dryRun=true",
                        "contacts.csv",
                        CONTACTS.getBytes(StandardCharsets.UTF_8))
                .json()
                .get("id")
                .asText();
    }

    private static String assignment(Http http, Customer.Request request) {
        String task = request.task("userTask_chooseSuppliesContact");
        JsonNode variables = http.get(
                        request.customer().partner(),
                        "/engine-rest/task/" + task + "/form-variables?variableNames=contactAssignmentId")
                .json();
        return variables.at("/contactAssignmentId/value").asText();
    }

    private static String diagram(Browser browser, Customer.Request request) {
        Matcher found =
                DIAGRAM.matcher(browser.get("/enrollments/" + request.id()).body());
        if (!found.find()) {
            throw new AssertionError("The request shows no diagram");
        }
        return found.group(1);
    }

    private static String ledTo(HttpResponse<String> answer) {
        String path = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
