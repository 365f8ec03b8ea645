package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer of a partner as a client of the API sees and handles it. */
public final class Customer {

    private static final String FLEET_HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";

    private final Http http;
    private final Jobs jobs;
    private final Caller partner;
    private final UUID id;

    Customer(Http http, Jobs jobs, Caller partner, UUID id) {
        this.http = http;
        this.jobs = jobs;
        this.partner = partner;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** The partner's user who does everything here. */
    public Caller partner() {
        return partner;
    }

    public String url() {
        return "/api/v1/organizations/" + id;
    }

    /** Scenario 1, by API and task. */
    public Customer entitle() {
        Http.Answer request = http.post(partner, url() + "/entitlement-requests", null);
        assertThat(request.status()).as(request.toString()).isEqualTo(201);
        return confirm(request.json());
    }

    /** The same for a request that was made elsewhere. */
    public Customer entitle(String requestId) {
        return confirm(
                http.get(partner, "/api/v1/entitlement-requests/" + requestId).json());
    }

    private Customer confirm(JsonNode entitlement) {
        submitTask(partner, entitlement.at("/taskIds/0").asText(), Map.of("entitlementConfirmed", true), 204);
        return this;
    }

    /** Brings in a fleet CSV; returns the answer. */
    public JsonNode importFleet(String csv) {
        Http.Answer answer = sendFleet(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    public Http.Answer sendFleet(byte[] csv) {
        return http.postFile(partner, url() + "/printer-imports", "fleet.csv", csv);
    }

    /** Brings in printers that are fine, with serial numbers that no other customer has. */
    public List<String> goodPrinters(int count) {
        return printers(count, "NONE");
    }

    /** The same of printers that are managed already. */
    public List<String> managedPrinters(int count) {
        return printers(count, "MANAGED");
    }

    private List<String> printers(int count, String management) {
        StringBuilder csv = new StringBuilder(FLEET_HEADER);
        List<String> serialNumbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String serialNumber = newSerialNumber();
            serialNumbers.add(serialNumber);
            csv.append(serialNumber)
                    .append(",CX725,NATIVE,2.0,1000,REGISTERED,")
                    .append(management)
                    .append(",,,\n");
        }
        importFleet(csv.toString());
        return serialNumbers;
    }

    /** Brings in one printer; {@code facts} are the columns from model to management. Returns its serial number. */
    public String printer(String facts) {
        String serialNumber = newSerialNumber();
        fact(serialNumber, facts);
        return serialNumber;
    }

    /** Reports new facts of a printer. */
    public void fact(String serialNumber, String facts) {
        facts(List.of(serialNumber), facts);
    }

    /** The same of many, in one file. */
    public void facts(List<String> serialNumbers, String facts) {
        StringBuilder csv = new StringBuilder(FLEET_HEADER);
        serialNumbers.forEach(serialNumber ->
                csv.append(serialNumber).append(',').append(facts).append(",,,\n"));
        JsonNode answer = importFleet(csv.toString());
        assertThat(answer.get("invalid")).as(answer.toString()).isEmpty();
    }

    private static String newSerialNumber() {
        return "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    /** Creates a contact and assigns it. */
    public Customer giveContact(List<String> serialNumbers) {
        Http.Answer answer = http.post(
                partner, url() + "/contact-assignments", Map.of("contact", contact(), "serialNumbers", serialNumbers));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return this;
    }

    /** A contact that breaks no rule and that no other is the same as. */
    public static Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("firstName", "Anna");
        contact.put("lastName", "Rossi");
        contact.put("companyName", "Rossi SpA");
        contact.put("email", "anna." + UUID.randomUUID() + "@example.com");
        contact.put("countryCode", "39");
        contact.put("phoneNumber", "312 345 6789");
        contact.put("addressLine1", "Via Roma 1");
        contact.put("city", "Milano");
        contact.put("postalCode", "20121");
        contact.put("country", "IT");
        return contact;
    }

    public JsonNode check(List<String> serialNumbers) {
        Http.Answer answer = http.post(partner, url() + "/eligibility-checks", Map.of("serialNumbers", serialNumbers));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    public Http.Answer requestEnrollment(List<String> serialNumbers) {
        return http.post(partner, url() + "/enrollments", Map.of("serialNumbers", serialNumbers));
    }

    /** Asks to take managed printers out of MPS Express; returns the id of the removal. */
    public String removePrinters(List<String> serialNumbers) {
        return remove(Map.of("organizationId", id, "serialNumbers", serialNumbers, "reason", "They were sold"));
    }

    /** The same for the entitlement. */
    public String removeEntitlement() {
        return remove(Map.of("organizationId", id, "entitlement", true, "reason", "They left us"));
    }

    private String remove(Map<String, ?> asked) {
        Http.Answer answer = http.post(partner, "/api/v1/removals", asked);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    /** Decides a removal of this customer; jobs run then. */
    public Customer decideRemoval(Caller decider, String removalId, String decision, String reason) {
        JsonNode removal = http.get(decider, "/api/v1/removals/" + removalId).json();
        String task = removal.at("/tasks/0/id").asText();
        submitTask(decider, task, Map.of("removalDecision", decision, "decisionReason", reason), 204);
        jobs.runAll(partner.partnerId());
        return this;
    }

    public Request enroll(List<String> serialNumbers) {
        Http.Answer answer = requestEnrollment(serialNumbers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Request(answer.json().get("id").asText());
    }

    /** A request that was made elsewhere. */
    public Request request(String requestId) {
        return new Request(requestId);
    }

    Http.Answer submitTask(Caller person, String taskId, Map<String, ?> fields, int expectedStatus) {
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        Http.Answer answer =
                http.post(person, "/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expectedStatus);
        return answer;
    }

    /** One enrollment of this customer. */
    public final class Request {

        private final String requestId;

        private Request(String requestId) {
            this.requestId = requestId;
        }

        public String id() {
            return requestId;
        }

        public Customer customer() {
            return Customer.this;
        }

        /** As the partner sees it now. */
        public JsonNode now() {
            Http.Answer answer = http.get(partner, "/api/v1/enrollments/" + requestId);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            return answer.json();
        }

        public String state() {
            return now().get("state").asText();
        }

        /** Ids of the open tasks with this key. */
        public List<String> tasks(String key) {
            List<String> found = new ArrayList<>();
            now().get("tasks").forEach(task -> {
                if (task.get("key").asText().equals(key)) {
                    found.add(task.get("id").asText());
                }
            });
            return found;
        }

        public String task(String key) {
            assertThat(tasks(key)).as(key + " in " + now()).hasSize(1);
            return tasks(key).get(0);
        }

        /** The partner submits the form of the one open task with this key; jobs run then. */
        public Request submit(String key, Map<String, ?> fields) {
            return submit(partner, key, fields);
        }

        public Request submit(Caller person, String key, Map<String, ?> fields) {
            submitTask(person, task(key), fields, 204);
            return runJobs();
        }

        /** The same for one task among several of the same key. */
        public Request submitById(Caller person, String taskId, Map<String, ?> fields) {
            submitTask(person, taskId, fields, 204);
            return runJobs();
        }

        /** Submits what is refused; returns the error's text. The task is still open then. */
        public String submitRefused(String key, Map<String, ?> fields) {
            String task = task(key);
            String message =
                    submitTask(partner, task, fields, 400).json().get("message").asText();
            assertThat(tasks(key)).containsExactly(task);
            return message;
        }

        public Request runJobs() {
            jobs.runAll(partner.partnerId());
            return this;
        }

        public Request continueWith(boolean escalate) {
            return submit(
                    "userTask_reviewEligibility", Map.of("reviewDecision", "continue", "escalateIneligible", escalate));
        }

        public Request acceptTerms() {
            return submit("userTask_acceptTerms", Map.of("termsAccepted", true));
        }

        /** All printers of the request by serial number. */
        public Map<String, JsonNode> printers() {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            String cursor = "";
            do {
                JsonNode page = http.get(
                                partner, "/api/v1/enrollments/" + requestId + "/printers?limit=500&cursor=" + cursor)
                        .json();
                page.get("items")
                        .forEach(
                                printer -> found.put(printer.get("serialNumber").asText(), printer));
                cursor = page.get("nextCursor").asText("");
            } while (!cursor.isEmpty() && !cursor.equals("null"));
            return found;
        }

        public JsonNode printer(String serialNumber) {
            return printers().get(serialNumber);
        }

        public String outcome(String serialNumber) {
            return printer(serialNumber).get("outcome").asText();
        }
    }
}
