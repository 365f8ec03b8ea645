package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EngineConfigurationTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Test
    void engineAndDomainShareOneTransaction() {
        UUID partner = people.partner();
        List<String> requests = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            requests.add(work.start(partner));
            status.setRollbackOnly();
        });

        assertThat(transactions).isInstanceOf(JpaTransactionManager.class);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(requests.get(0))
                        .count())
                .isZero();
    }

    @Test
    void serializedJavaObjectsAreRefused() {
        Object serialized = Variables.serializedObjectValue("rO0ABXA=")
                .objectTypeName("java.util.ArrayList")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .create();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        TestWork.PROCESS, Map.of("partnerId", people.partner().toString(), "object", serialized)))
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void historyIsKeptInFullForALimitedTime() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(engine.getHistoryTimeToLive()).isEqualTo("P365D");
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    void theEngineIsAsStrictAsItGoes() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
    }

    @Test
    void noScriptLanguageIsThere() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .as("FEEL for decisions and the engine's own expressions are no such language")
                .extracting(ScriptEngineFactory::getLanguageName)
                .containsExactlyInAnyOrder("feel", "feel-unary-tests", "JSP 2.1 EL");
    }

    @Test
    void aFailedStepIsTriedAgainAfterGrowingPausesThenItIsAnIncident() {
        UUID partner = people.partner();
        repository
                .createDeployment()
                .addModelInstance(
                        "test-failing.bpmn",
                        Bpmn.createExecutableProcess("test-failing")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("startEvent_failing")
                                .serviceTask("serviceTask_fail")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${failingTestDelegate}")
                                .endEvent("endEvent_failing")
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("test-failing", Map.of("partnerId", partner.toString()));

        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> jobs.runAll(partner)).isInstanceOf(Refused.class);
            pauses.add(pauseOf(job(partner)));
        }

        assertThat(pauses.subList(0, 5))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2));
        assertThat(job(partner).getRetries()).isZero();
        assertThat(runtime.createIncidentQuery().tenantIdIn(partner.toString()).count())
                .isOne();
    }

    private Job job(UUID partner) {
        return management.createJobQuery().tenantIdIn(partner.toString()).singleResult();
    }

    /** Rounded to what the configuration says: the attempt itself takes some milliseconds. */
    private static Duration pauseOf(Job job) {
        long milliseconds =
                job.getDuedate().getTime() - ClockUtil.getCurrentTime().getTime();
        return Duration.ofSeconds(Math.round(milliseconds / 5_000.0) * 5);
    }
}
