package io.mpsexpress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever waits too long for the one writer of H2 is told so, and not that somebody else changed the same. */
@ApplicationTest
class WaitedInVainTest {

    @Autowired
    @Qualifier("whileDatabaseIsAway")
    private Filter filter;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    private final WritersTurn turn = new WritersTurn(Duration.ofMillis(1));

    @BeforeEach
    void somebodyElseWrites() {
        CompletableFuture.runAsync(this::take).join();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /organizations,        this page waited too long for its turn",
        "POST, /sign-in,              yours waited too long for its turn",
        "POST, /api/v1/organizations, yours waited too long for its turn",
        "POST, /engine-rest/task/x/claim, yours waited too long for its turn"
    })
    void itIsSaidToPeopleAndClients(String method, String path, String says) throws Exception {
        MockHttpServletResponse response = answer(method, path, (request, answer) -> take());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains(says);
    }

    @Test
    void whoDoesWithoutIsAnsweredAsEver() throws Exception {
        MockHttpServletResponse response = answer("GET", "/organizations", (request, answer) -> {
            try {
                take();
            } catch (CannotAcquireLockException e) {
                answer.getWriter().write("without");
            }
        });

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("without");
    }

    @Test
    void itIsSaidInThePersonsLanguage() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/organizations");
        request.addPreferredLocale(Locale.ITALIAN);
        MockHttpServletResponse response = new MockHttpServletResponse();

        filter.doFilter(request, response, (asked, answer) -> take());

        assertThat(response.getContentAsString()).contains("ha atteso troppo a lungo il proprio turno");
    }

    /** What Camunda's resources are given they answer themselves, and a race is no failure to them. */
    @Test
    void theEngineMakesNoRaceOfIt() throws Exception {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        answer(
                "POST",
                "/engine-rest/task/x/claim",
                (request, answer) -> asAdministrator(() -> assertThatThrownBy(() -> executor.execute(context -> {
                            take();
                            return null;
                        }))
                        .isInstanceOf(CannotAcquireLockException.class)));
    }

    /** Work on a task is answered by others than the rest of what the engine is asked. */
    @Test
    void noRaceIsMadeOfItForWhoWorksOnATask() throws Exception {
        String request = work.start(people.partner());
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();
        answer(
                "POST",
                "/engine-rest/task/" + task + "/complete",
                (asked, answer) -> asAdministrator(() -> {
                    assertThatThrownBy(this::take).isInstanceOf(CannotAcquireLockException.class);
                    assertThatThrownBy(() -> engine.getTaskService().complete(task, Map.of("decision", "raced")))
                            .isInstanceOf(OptimisticLockingFailureException.class);
                }));
    }

    private void asAdministrator(Runnable act) {
        engine.getIdentityService().setAuthentication("somebody", List.of(Role.ADMINISTRATOR.groupId()));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private MockHttpServletResponse answer(String method, String path, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addPreferredLocale(Locale.ENGLISH);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    /** As Spring tells of it. */
    private void take() {
        try {
            turn.take();
        } catch (SQLException e) {
            throw new CannotAcquireLockException("in vain", e);
        }
    }
}
