package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
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

    @Test
    void whatIsSetOfTheEngineIsSetByOnePlugin() {
        // given who sets what
        Map<String, Set<String>> setters = Product.CLASSES.stream()
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
