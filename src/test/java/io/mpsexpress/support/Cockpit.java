package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** An administrator who looks after process instances by Camunda's REST API, as Cockpit does. */
@Component
public class Cockpit {

    private final Http http;
    private final People people;

    Cockpit(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    public Caller administrator() {
        return people.oneOf(Role.ADMINISTRATOR);
    }

    /** Ids of the running instances of this process for a request. */
    public List<String> instances(String process, String businessKey) {
        JsonNode found = http.get(
                        administrator(),
                        "/engine-rest/process-instance?businessKey=" + businessKey + "&processDefinitionKey=" + process)
                .json();
        return StreamSupport.stream(found.spliterator(), false)
                .map(instance -> instance.get("id").asText())
                .toList();
    }

    /** The one running instance. */
    public String instance(String process, String businessKey) {
        List<String> found = instances(process, businessKey);
        assertThat(found).as(process).hasSize(1);
        return found.get(0);
    }

    /** Cockpit's <em>cancel</em>; {@code parameters} as in a URL, may be empty. */
    public void delete(String instance, String parameters) {
        Http.Answer answer =
                http.delete(administrator(), "/engine-rest/process-instance/" + instance + "?" + parameters);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** The same for many, as a batch with a reason. */
    public void deleteInABatch(List<String> instances, String reason) {
        Http.Answer answer = http.post(
                administrator(),
                "/engine-rest/process-instance/delete",
                Map.of("processInstanceIds", instances, "deleteReason", reason));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Cockpit's <em>modify</em>: everything at this element is cancelled. */
    public void cancelAt(String instance, String element) {
        modify(instance, List.of(Map.of("type", "cancel", "activityId", element)));
    }

    /** The same, and the instance goes on elsewhere. */
    public void moveTo(String instance, String from, String to) {
        modify(
                instance,
                List.of(
                        Map.of("type", "startBeforeActivity", "activityId", to),
                        Map.of("type", "cancel", "activityId", from)));
    }

    private void modify(String instance, List<Map<String, String>> instructions) {
        Http.Answer answer = http.post(
                administrator(),
                "/engine-rest/process-instance/" + instance + "/modification",
                Map.of("instructions", new ArrayList<>(instructions)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
