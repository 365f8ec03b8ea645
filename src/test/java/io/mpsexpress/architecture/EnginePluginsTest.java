package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

/**
 * Several plugins configure the engine. What one of them sets as a whole, another one that sets it too takes away without a
 * word: who sees which task was lost so.
 */
class EnginePluginsTest {

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mpsexpress");

    @Test
    void whatIsSetOfTheEngineIsSetByOnePlugin() {
        // given who sets what
        Map<String, Set<String>> setters = product.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(EnginePluginsTest::sets)
                .collect(Collectors.groupingBy(
                        JavaMethodCall::getName,
                        Collectors.mapping(call -> call.getOriginOwner().getSimpleName(), Collectors.toSet())));
        // then
        assertThat(setters).containsKey("setCustomSessionFactories");
        assertThat(setters).allSatisfy((name, plugins) -> assertThat(plugins).hasSize(1));
    }

    private static boolean sets(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(ProcessEngineConfigurationImpl.class)
                && call.getName().startsWith("set");
    }
}
