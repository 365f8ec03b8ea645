package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

/** The code behind a step is found by its id: {@code serviceTask_x} is {@code XDelegate} in the module of its process. */
class BpmnDelegatesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("delegates")
    void delegateLivesInTheModuleOfItsProcess(String className) throws ClassNotFoundException {
        Class<?> delegate = Class.forName(className, false, getClass().getClassLoader());
        assertThat(JavaDelegate.class).isAssignableFrom(delegate);
        assertThat(delegate.getAnnotation(Component.class)).isNotNull();
        assertThat(delegate.getAnnotation(Component.class).value()).isEmpty();
    }

    static Stream<Arguments> delegates() {
        return Model.all().flatMap(model -> model.every(ServiceTask.class).stream()
                .map(task -> Arguments.of("io.mpsexpress." + model.home() + ".process." + classOf(task))));
    }

    private static String classOf(ServiceTask task) {
        String name = task.getId().substring("serviceTask_".length());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Delegate";
    }
}
