package io.mpsexpress.engine.reminder;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives new tasks a due time where their model does not: that of what their process is about, or the time that their group has. */
@Component
public class DueTimes {

    /** Of a process that is about something with a due time, and reminds of it by itself. */
    static final String DUE_DATE = "dueDate";

    private final ObjectProvider<DueIn> times;
    private final Clock clock;

    DueTimes(ObjectProvider<DueIn> times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** @param groupIds whose members may take it */
    public void giveTo(DelegateTask task, Collection<String> groupIds) {
        if (task.getDueDate() != null) {
            return;
        }
        if (task.getVariable(DUE_DATE) instanceof Date due) {
            task.setDueDate(due);
        } else {
            timeOf(groupIds)
                    .ifPresent(
                            given -> task.setDueDate(Date.from(clock.instant().plus(given.time()))));
        }
    }

    private Optional<DueIn> timeOf(Collection<String> groupIds) {
        return times.stream()
                .filter(given -> !Collections.disjoint(given.groupIds(), groupIds))
                .findFirst();
    }
}
