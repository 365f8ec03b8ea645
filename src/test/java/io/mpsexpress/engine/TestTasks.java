package io.mpsexpress.engine;

import java.time.Instant;
import java.util.Set;

/** Open tasks for tests of rules, as a builder that says only what a test is about. */
public final class TestTasks {

    private final String id;
    private Set<String> groups = Set.of();
    private String assignee;
    private Instant createdAt = Instant.EPOCH;
    private Instant dueAt;
    private int priority = 50;

    private TestTasks(String id) {
        this.id = id;
    }

    public static TestTasks task(String id) {
        return new TestTasks(id);
    }

    public TestTasks of(Set<String> groupIds) {
        groups = groupIds;
        return this;
    }

    public TestTasks takenBy(String userId) {
        assignee = userId;
        return this;
    }

    public TestTasks created(Instant at) {
        createdAt = at;
        return this;
    }

    public TestTasks due(Instant at) {
        dueAt = at;
        return this;
    }

    public TestTasks urgent(int priority) {
        this.priority = priority;
        return this;
    }

    public OpenTask open() {
        return new OpenTask(
                id,
                "userTask_test",
                "Test",
                groups,
                assignee,
                OpenTask.urlOf(id),
                null,
                "test",
                null,
                null,
                null,
                null,
                createdAt,
                dueAt,
                priority);
    }
}
