package io.mpsexpress.request.handover;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A task becomes a colleague's, whoever has it: people fall ill. Who may do it may hand it over, to anybody else who may do it:
 * of the same partner, or of Lexmark, with a role that it is for.
 */
@Service
@Transactional
public class TaskHandover {

    private final TaskInbox tasks;
    private final RequestQueries requests;
    private final UserManagement users;
    private final Acts acts;

    TaskHandover(TaskInbox tasks, RequestQueries requests, UserManagement users, Acts acts) {
        this.tasks = tasks;
        this.requests = requests;
        this.users = users;
        this.acts = acts;
    }

    /** Whether the task is for this person to hand over, if they may see its request. */
    public static boolean isFor(OpenTask task, Caller caller) {
        return caller.userId().equals(task.assignee())
                || caller.mayActAs(roles(task).toArray(Role[]::new));
    }

    /**
     * A task that the caller may hand over.
     *
     * @throws Refused as not found when there is no such task, or the caller may not see its request; when it is not for them;
     *     as a conflict when it is done
     */
    @Transactional(readOnly = true)
    public Held held(String taskId) {
        RequestView request = tasks.known(taskId)
                .map(known -> requests.get(known.requestId()))
                .orElseThrow(Refused::notFound);
        OpenTask task = tasks.get(taskId).orElseThrow(() -> Refused.conflict("requests.handOver.done"));
        if (!isFor(task, acts.caller())) {
            throw Refused.forbidden();
        }
        List<Role> roles = roles(task);
        UUID side = roles.stream().anyMatch(Role::isStaff) ? null : request.partnerId();
        return new Held(task, request, side, users.namesOf(roles, side));
    }

    /**
     * Tells the colleague, unless that is the caller, or they have it already.
     *
     * @param field that names the colleague, for whoever is told what is wrong
     * @return what the colleague is called
     * @throws Refused as of {@link #held}; naming the field of whoever may not do it, the same for nobody at all; as a conflict
     *     when somebody else has it than was seen
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody did something with it at the same moment
     */
    public String handOver(String taskId, Handover asked, String field) {
        Held held = held(taskId);
        Handover to = asked.checked(field);
        String name = Optional.ofNullable(held.people().get(to.userId()))
                .orElseThrow(() -> Refused.invalidField(field, "requests.handOver.notTheirs"));
        OpenTask task = held.task();
        if (to.userId().equals(task.assignee())) {
            return name;
        }
        if (to.seen() != null && !to.seen().equals(Objects.toString(task.assignee(), ""))) {
            throw meanwhile(task);
        }
        tasks.assign(task, to.userId());
        if (held.partnerId() != null) {
            record(held, to, name);
        }
        if (!to.userId().equals(acts.caller().userId())) {
            acts.tell(new TaskGiven(task, held.partnerId(), acts.caller(), to));
        }
        return name;
    }

    /**
     * Has the caller take a task, which is theirs to take, unless a colleague has it.
     *
     * @throws Refused as a conflict when a colleague has it
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody did something with it at the same moment
     */
    public void take(OpenTask task) {
        String caller = acts.caller().userId();
        if (task.assignee() != null && !task.assignee().equals(caller)) {
            throw meanwhile(task);
        }
        tasks.assign(task, caller);
    }

    /**
     * Gives a task, which is the caller's to give, back to those who may take it. Of one that nobody has, nothing changes.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody did something with it at the same moment
     */
    public void giveBack(OpenTask task) {
        if (task.assignee() != null) {
            tasks.assign(task, null);
        }
    }

    private Refused meanwhile(OpenTask task) {
        String holder = task.assignee();
        return holder == null
                ? Refused.conflict("requests.handOver.givenBack")
                : Refused.conflict(
                        "requests.handOver.taken", users.names(List.of(holder)).getOrDefault(holder, holder));
    }

    /** Among a partner's people; who works on what within Lexmark is not for partners to read. */
    private void record(Held held, Handover to, String name) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("task", held.task().key());
        facts.put("to", to.userId());
        facts.put("colleague", name);
        if (to.reason() != null) {
            facts.put("reason", to.reason());
        }
        acts.record(
                Act.TASK_HANDED_OVER,
                held.request().organizationId(),
                held.request().id(),
                facts);
    }

    private static List<Role> roles(OpenTask task) {
        return task.candidateGroups().stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .toList();
    }

    /**
     * A task that somebody may hand over.
     *
     * @param partnerId whose task it is; null for one of Lexmark's staff
     * @param people who may do it, whoever has it now: names by user id, in the order of the names
     */
    public record Held(OpenTask task, RequestView request, UUID partnerId, Map<String, String> people) {}
}
