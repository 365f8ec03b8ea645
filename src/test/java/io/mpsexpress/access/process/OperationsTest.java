package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class OperationsTest {

    private static final Set<String> ENGINES_OWN = operations("org.camunda.bpm.engine.impl");

    @Test
    void whatIsNamedIsAnOperationOfThisVersionOfTheEngine() {
        Set<String> known = Stream.concat(ENGINES_OWN.stream(), operations("io.mpsexpress").stream())
                .collect(Collectors.toSet());

        assertThat(known).hasSizeGreaterThan(300).containsAll(Operations.named());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "PROCESS_OWNER"})
    void whoWorksOnTasksGetsNoFiguresAndTouchesNothingElse(Role role) {
        assertThat(ENGINES_OWN.stream().filter(operation -> Operations.allow(List.of(role), operation)))
                .noneMatch(
                        operation -> operation.matches(".*(Statistics|Report|Metrics|Job|Batch|Deploy|Incident|Native"
                                        + "|Suspend|Activate|Delete|Create(?!UserQuery|GroupQuery|TenantQuery)|Save|Set|Remove|Start"
                                        + "|Modif|Migrat|Correlate|Message|Signal|Restart|External|Table|Schema|Telemetry|Licen[sc]e"
                                        + "|Propert).*")
                                && !operation.startsWith("GetDeploy"));
    }

    @Test
    void aProcessOwnerReadsAndTriesAgainAndChangesNothingElse() {
        assertThat(ENGINES_OWN.stream()
                        .filter(operation -> Operations.allow(List.of(Role.PROCESS_OWNER), operation))
                        .filter(operation -> !operation.matches("Get.*|Find.*|ExecuteFilter.*|.*Query(Impl|Cmd)|Is.*"
                                + "|AuthorizationCheckCmd|TaskCountByCandidateGroupCmd")))
                .containsExactly("SetJobRetriesCmd");
    }

    @Test
    void nobodyTriesPasswordsHere() {
        assertThat(Operations.allow(EnumSet.allOf(Role.class), "CheckPassword")).isFalse();
    }

    @Test
    void whoHasNoRoleMayDoNothing() {
        assertThat(ENGINES_OWN).noneMatch(operation -> Operations.allow(List.of(), operation));
    }

    @Test
    void anOperationWithoutANameIsAnAdministratorsOnly() {
        assertThat(Operations.allow(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)), ""))
                .isFalse();
    }

    private static Set<String> operations(String inPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                // inner classes as well
                return found.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents(inPackage).stream()
                .map(found -> ClassUtils.getShortName(found.getBeanClassName()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
    }
}
