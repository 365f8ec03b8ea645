package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose a process instance is. */
@ApplicationTest
class TenantTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Test
    void aProcessInstanceBelongsToThePartnerItWorksFor() {
        UUID partner = people.partner();

        String request = work.start(partner);

        assertThat(instance(request).getTenantId()).isEqualTo(partner.toString());
    }

    @Test
    void calledProcessesInheritThePartner() {
        UUID partner = people.partner();

        String request = work.start(TestWork.CALLING_PROCESS, partner);

        ProcessInstance called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance(request).getId())
                .singleResult();
        assertThat(called.getTenantId()).isEqualTo(partner.toString());
    }

    @Test
    void nothingStartsThatBelongsToNobody() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TestWork.PROCESS))
                .hasMessageContaining("partnerId");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TestWork.PROCESS, Map.of("partnerId", "")))
                .hasMessageContaining("partnerId");
    }

    @Test
    void aPartnerSeesTheirOwnInstancesAndStaffSeeAll() {
        UUID partner = people.partner();
        String request = work.start(partner);
        String path = "/engine-rest/process-instance/count?businessKey=" + request;
        Caller own = people.partnerUser(partner);
        Caller other = people.partnerUser(people.partner());
        Caller owner = people.staff(Role.PROCESS_OWNER);
        Caller administrator = people.staff(Role.ADMINISTRATOR);

        assertThat(count(own, path)).isOne();
        assertThat(count(other, path)).isZero();
        assertThat(count(owner, path)).isOne();
        assertThat(count(administrator, path)).isOne();
        assertThat(http.get(
                                other,
                                "/engine-rest/process-instance/"
                                        + instance(request).getId() + "/variables")
                        .status())
                .isNotEqualTo(200);
    }

    private int count(Caller caller, String path) {
        return http.get(caller, path).json().get("count").asInt();
    }

    private ProcessInstance instance(String request) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .singleResult();
    }
}
