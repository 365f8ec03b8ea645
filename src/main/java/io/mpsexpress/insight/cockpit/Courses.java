package io.mpsexpress.insight.cockpit;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.ProcessProgress.Instance;
import io.mpsexpress.engine.step.InstanceHistory.Passed;
import io.mpsexpress.insight.Lasting;
import io.mpsexpress.insight.StepNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what instances went through into words: steps, people, how long. */
@Component
class Courses {

    private final StepNames names;
    private final UserManagement users;
    private final MessageSource messages;
    private final Clock clock;

    Courses(StepNames names, UserManagement users, MessageSource messages, Clock clock) {
        this.names = names;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param passed what these went through, in order */
    List<Course.Part> of(List<Instance> instances, List<Passed> passed) {
        StepNames.Known known = names.read();
        Map<String, String> people =
                users.names(passed.stream().map(Passed::assignee).toList());
        Map<String, List<Passed>> byInstance = passed.stream().collect(Collectors.groupingBy(Passed::instanceId));
        return instances.stream()
                .map(instance -> new Course.Part(
                        instance.id(),
                        known.process(instance.processDefinitionKey()),
                        instance.startedAt(),
                        instance.endedAt(),
                        byInstance.getOrDefault(instance.id(), List.of()).stream()
                                .map(step -> step(instance, step, known, people))
                                .toList()))
                .toList();
    }

    private Course.Step step(Instance instance, Passed step, StepNames.Known known, Map<String, String> people) {
        Instant end = step.endedAt() == null ? clock.instant() : step.endedAt();
        double seconds = Math.max(0, Duration.between(step.startedAt(), end).toMillis() / 1_000.0);
        return new Course.Step(
                known.step(instance.processDefinitionKey(), step.elementId()),
                step.assignee() == null ? null : people.getOrDefault(step.assignee(), step.assignee()),
                step.startedAt(),
                step.endedAt(),
                step.givenUp(),
                messages.getMessage(Lasting.text(seconds), LocaleContextHolder.getLocale()));
    }
}
