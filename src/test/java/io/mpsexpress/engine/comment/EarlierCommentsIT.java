package io.mpsexpress.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said in Tasklist before comments of tasks were those of their requests. */
@ApplicationTest
class EarlierCommentsIT {

    @Autowired
    private EarlierComments earlier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestWork work;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Test
    void theyComeToTheirRequestsAtTheirTimesOnce() {
        // given what both sides said, and something since
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String url = "/api/v1/requests/" + request.id() + "/comments";
        String task = request.task("userTask_reviewEligibility");
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        http.post(customer.partner(), url, Map.of("text", "Now"));
        keep(task, null, operations.userId(), "Later ".repeat(500), "2026-02-01T10:00:00Z");
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        keep(null, instance, customer.partner().userId(), "First à", "2026-01-31T10:00:00Z");
        // when a node starts, and another one
        start();
        start();
        // then
        JsonNode comments = http.get(operations, url).json().get("items");
        assertThat(comments).hasSize(3);
        assertThat(comments.at("/0/text").asText()).isEqualTo("First à");
        assertThat(comments.at("/0/at").asText()).isEqualTo("2026-01-31T10:00:00Z");
        assertThat(comments.at("/0/staff").asBoolean()).isFalse();
        assertThat(comments.at("/1/text").asText()).startsWith("Later Later").hasSize(2_000);
        assertThat(comments.at("/1/staff").asBoolean()).isTrue();
        assertThat(comments.at("/2/text").asText()).isEqualTo("Now");
        assertThat(http.get(operations, "/engine-rest/task/" + task + "/comment")
                        .json())
                .hasSize(3);
    }

    @Test
    void whatIsOfNoRequestStaysInTheEngine() {
        String request = work.start(people.partner());
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();
        keep(task, null, "somebody", "Of no request", "2026-01-31T10:00:00Z");

        start();

        assertThat(tasks.getTaskComments(task))
                .singleElement()
                .satisfies(comment -> assertThat(comment.getFullMessage()).isEqualTo("Of no request"));
    }

    /** In a thread that acts for nobody. */
    private void start() {
        CompletableFuture.runAsync(earlier::run).join();
    }

    private void keep(String task, String instance, String author, String text, String at) {
        jdbc.sql("insert into act_hi_comment (id_, type_, action_, time_, user_id_, task_id_, proc_inst_id_, message_,"
                        + " full_msg_) values (?, 'comment', 'AddComment', ?, ?, ?, ?, '', ?)")
                .params(
                        UUID.randomUUID().toString(),
                        Timestamp.from(Instant.parse(at)),
                        author,
                        task,
                        instance,
                        text.getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
