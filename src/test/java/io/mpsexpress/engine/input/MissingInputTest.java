package io.mpsexpress.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves out what a call of Camunda's REST API needs is told so. */
@ApplicationTest
class MissingInputTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private TestWork work;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "POST | authorization/create                               | {} | is missing: type.",
                "POST | authorization/create                               | '' | is missing: type.",
                "POST | migration/execute                                  | {} | is missing",
                "POST | process-definition/x/restart                       | {} | is missing",
                "POST | process-instance/job-retries-historic-query-based  | {} | is missing",
                "POST | telemetry/configuration                            | {} | is missing",
                "PUT  | external-task/x/priority                           | {} | is missing",
                "PUT  | job/x/retries                                      | {} | is missing: retries.",
                "PUT  | job-definition/x/retries                           | {} | is missing: retries."
            })
    void whatABodyLacksIsSaid(String method, String path, String body, String says) {
        Answer answer = http.send(http.request(people.staff(Role.ADMINISTRATOR), "/engine-rest/" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains(says);
    }

    @Test
    void aCommentThatSaysNothingIsRefusedAsSuch() {
        // given
        UUID partner = people.partner();
        String request = work.start(partner);
        Caller manager = people.partnerUser(partner);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();
        // when
        Answer answer = http.post(manager, "/engine-rest/task/" + task + "/comment/create", "{}");
        // then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("is missing: message.");
    }

    @Test
    void theFiguresOfTheEngineAreListedUnasked() {
        Answer answer = http.get(people.staff(Role.ADMINISTRATOR), "/engine-rest/metrics");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
