package io.mpsexpress.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TaskInboxTest {

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    private UUID partner;
    private Caller manager;

    @BeforeEach
    void aPartner() {
        partner = people.partner();
        manager = people.partnerUser(partner);
    }

    @Test
    void aTaskOfMyGroupWaitsForMe() {
        String request = work.start(partner);

        List<OpenTask> waiting = inbox.waitingFor(manager.asWorker(), 10);

        assertThat(waiting).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo(TestWork.TASK);
            assertThat(task.name()).isEqualTo("Decide something");
            assertThat(task.candidateGroups()).containsExactly("fleet-manager");
            assertThat(task.assignee()).isNull();
            assertThat(task.businessKey()).isEqualTo(request);
            assertThat(task.processDefinitionKey()).isEqualTo(TestWork.PROCESS);
            assertThat(task.url()).isEqualTo("/camunda/app/tasklist/default/#/?task=" + task.id());
            assertThat(task.createdAt()).isNotNull();
            assertThat(task.dueAt()).isAfter(task.createdAt());
            assertThat(task.priority()).isEqualTo(50);
        });
    }

    @Test
    void aTaskThatAColleagueTookWaitsForThemOnly() {
        Caller colleague = people.partnerUser(partner);
        tasks.claim(task(work.start(partner)).getId(), colleague.userId());

        assertThat(inbox.waitingFor(manager.asWorker(), 10)).isEmpty();
        assertThat(inbox.waitingFor(colleague.asWorker(), 10))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(colleague.userId()));
    }

    @Test
    void anotherPartnersTasksDoNotWaitForMe() {
        work.start(people.partner());

        assertThat(inbox.waitingFor(manager.asWorker(), 10)).isEmpty();
    }

    @Test
    void staffOfTheGroupSeeAllPartnersTasksAndOthersNone() {
        String request = work.start(partner);
        String somebody = UUID.randomUUID().toString();

        assertThat(inbox.waitingFor(new Worker(somebody, Set.of("fleet-manager"), null), TaskInbox.MOST))
                .extracting(OpenTask::businessKey)
                .contains(request);
        assertThat(inbox.waitingFor(new Worker(somebody, Set.of("technical-support"), null), TaskInbox.MOST))
                .extracting(OpenTask::businessKey)
                .doesNotContain(request);
        assertThat(inbox.waitingFor(new Worker(somebody, Set.of(), null), 10)).isEmpty();
    }

    @Test
    void theMostUrgentComesFirstAndOnlySoManyCome() {
        String first = work.start(partner);
        String second = work.start(partner);
        String urgent = work.start(partner);
        tasks.setPriority(task(urgent).getId(), 90);

        assertThat(inbox.waitingFor(manager.asWorker(), 2))
                .extracting(OpenTask::businessKey)
                .containsExactly(urgent, first);
        assertThat(inbox.waitingFor(manager.asWorker(), 3))
                .extracting(OpenTask::businessKey)
                .containsExactly(urgent, first, second);
    }

    @Test
    void thoseThatAreFoundAreTheFirstInTheOrderInWhichPeopleSeeThem() {
        // given tasks of every kind: past due or not or never, urgent or not, taken or not
        Instant now = Instant.now();
        for (int i = 0; i < 24; i++) {
            Task task = task(work.start(partner));
            task.setDueDate(i % 3 == 0 ? null : Date.from(now.plus(Duration.ofHours(i % 3 == 1 ? i - 30 : i + 1))));
            task.setPriority(i % 4 == 0 ? 70 : 50);
            task.setAssignee(i % 5 == 0 ? manager.userId() : null);
            tasks.saveTask(task);
        }
        List<String> inOrder = inbox.waitingFor(manager.asWorker(), TaskInbox.MOST).stream()
                .sorted(OpenTask.firstFor(manager.asWorker(), now))
                .map(OpenTask::id)
                .toList();

        assertThat(inOrder).hasSize(24);
        for (int limit = 1; limit <= 24; limit++) {
            assertThat(inbox.waitingFor(manager.asWorker(), limit))
                    .extracting(OpenTask::id)
                    .containsExactlyElementsOf(inOrder.subList(0, limit));
        }
    }

    @Test
    void aRequestsTasksIncludeThoseOfCalledProcesses() {
        String calling = work.start(TestWork.CALLING_PROCESS, partner);
        String other = work.start(partner);

        assertThat(inbox.ofRequest(calling)).extracting(OpenTask::key).containsExactly(TestWork.TASK);
        Map<String, List<OpenTask>> both = inbox.ofRequests(List.of(calling, other, "unknown"));
        assertThat(both).containsOnlyKeys(calling, other);
        assertThat(both.get(other)).extracting(OpenTask::businessKey).containsExactly(other);
    }

    @Test
    void aRequestWithoutOpenTasksHasNone() {
        String request = work.start(partner);
        tasks.complete(task(request).getId());

        assertThat(inbox.ofRequest(request)).isEmpty();
        assertThat(inbox.ofRequests(List.of())).isEmpty();
    }

    private Task task(String request) {
        return tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult();
    }
}
