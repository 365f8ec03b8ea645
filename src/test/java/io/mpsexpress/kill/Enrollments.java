package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.printer.file.FleetFile;
import io.mpsexpress.support.Customer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Requests to add printers, from the review by a person to the back end's answer, by the API and its tasks. */
final class Enrollments implements Work {

    private static final int PRINTERS = 5;
    private static final int MOST_REQUESTS = 200;
    private static final Map<String, Map<String, ?>> SUBMITTED = Map.of(
            "userTask_reviewEligibility", Map.of("reviewDecision", "continue", "escalateIneligible", false),
            "userTask_acceptTerms", Map.of("termsAccepted", true));

    private String organization;
    private int begun;
    private String running;

    /** An entitled customer whose printers are fine. */
    @Override
    public void prepare(Client client) {
        organization = client.newCustomer("Printers to add");
        JsonNode entitlement = client.post(organization + "/entitlement-requests", null, null);
        client.submitTask(entitlement.at("/taskIds/0").asText(), Map.of("entitlementConfirmed", true));
        List<String> all = serialNumbers(0, MOST_REQUESTS * PRINTERS);
        StringBuilder fleet = new StringBuilder(String.join(",", FleetFile.COLUMNS)).append('\n');
        all.forEach(number -> fleet.append(number).append(",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n"));
        client.upload(organization + "/printer-imports", null, fleet.toString());
        client.post(
                organization + "/contact-assignments",
                null,
                Map.of("contact", Customer.contact(), "serialNumbers", all));
    }

    @Override
    public void begin() {
        assertThat(++begun).isLessThanOrEqualTo(MOST_REQUESTS);
        running = null;
    }

    @Override
    public void goOn(Client client) {
        if (running == null) {
            // made again after a kill, it is the same request
            List<String> printers = serialNumbers((begun - 1) * PRINTERS, PRINTERS);
            JsonNode answer = client.post(
                    organization + "/enrollments", "enrollment-" + begun, Map.of("serialNumbers", printers));
            running = answer.get("id").asText();
        }
        JsonNode now = client.get("/api/v1/enrollments/" + running);
        for (JsonNode task : now.get("tasks")) {
            client.submitTask(
                    task.get("id").asText(), SUBMITTED.get(task.get("key").asText()));
        }
        if (now.get("state").asText().equals("COMPLETED")) {
            client.get("/api/v1/enrollments/" + running + "/printers")
                    .get("items")
                    .forEach(printer ->
                            assertThat(printer.get("outcome").asText()).isEqualTo("MANAGED"));
            running = "";
        }
    }

    @Override
    public int begun() {
        return begun;
    }

    @Override
    public boolean isOver() {
        return "".equals(running);
    }

    @Override
    public String toString() {
        return begun + " enrollments, at " + running;
    }

    @Override
    public void verify(Client client) {
        JsonNode requests =
                client.get("/api/v1/enrollments?limit=500&organizationId=" + organization.replaceAll(".*/", ""));
        assertThat(requests.get("items")).hasSize(begun);
        JsonNode managed = client.post(
                organization + "/eligibility-checks",
                null,
                Map.of("serialNumbers", serialNumbers(0, begun * PRINTERS)));
        assertThat(managed.at("/counts/ALREADY_MANAGED").asInt()).isEqualTo(begun * PRINTERS);
    }

    private static List<String> serialNumbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "E" + i).toList();
    }
}
