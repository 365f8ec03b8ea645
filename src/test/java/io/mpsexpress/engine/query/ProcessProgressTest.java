package io.mpsexpress.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.engine.ProcessProgress;
import io.mpsexpress.engine.ProcessProgress.Instance;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProcessProgressTest {

    @Autowired
    private ProcessProgress progress;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    @Test
    void aRequestStandsInItsProcessAndInTheOneItCalled() {
        String request = work.start(TestWork.CALLING_PROCESS, people.partner());

        List<Instance> instances = progress.ofRequest(request);

        assertThat(instances)
                .extracting(Instance::processDefinitionKey)
                .containsExactly(TestWork.CALLING_PROCESS, TestWork.PROCESS);
        assertThat(instances.get(0).activeIds()).containsExactly("callActivity_work");
        assertThat(instances.get(0).passedIds()).containsExactly("startEvent_calling");
        assertThat(instances.get(1).activeIds()).containsExactly(TestWork.TASK);
        assertThat(instances.get(1).endedAt()).isNull();
        assertThat(instances.get(1).failedIds()).isEmpty();
    }

    @Test
    void whatEndedStaysToBeSeen() {
        String request = work.start(people.partner());
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId());

        assertThat(progress.ofRequest(request)).singleElement().satisfies(instance -> {
            assertThat(instance.activeIds()).isEmpty();
            assertThat(instance.endedAt()).isNotNull();
            assertThat(instance.passedIds())
                    .containsExactlyInAnyOrder("startEvent_test", TestWork.TASK, "serviceTask_record", "endEvent_test");
        });
    }

    @Test
    void anUnknownRequestHasNoProgress() {
        assertThat(progress.ofRequest("unknown")).isEmpty();
    }
}
