package io.mpsexpress.engine.reminder;

import java.time.Duration;
import java.util.Set;

/**
 * How long those of some groups have for a task whose model gives it no due time. A module that knows them declares one as a
 * bean.
 */
public record DueIn(Set<String> groupIds, Duration time) {

    public DueIn {
        groupIds = Set.copyOf(groupIds);
    }
}
