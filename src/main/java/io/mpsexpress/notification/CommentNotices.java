package io.mpsexpress.notification;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.comment.CommentQueries;
import io.mpsexpress.request.comment.Commented;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Comments for those who have a part in the request: who asked for it, who talked about it, whose task it waits for. More
 * than four collaborators: each part in a request is known elsewhere.
 */
@Component
class CommentNotices {

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;
    private final CommentQueries comments;
    private final TaskInbox tasks;

    CommentNotices(
            NoticeOutbox outbox, Readers readers, RequestQueries requests, CommentQueries comments, TaskInbox tasks) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
        this.comments = comments;
        this.tasks = tasks;
    }

    @EventListener
    void on(Commented commented) {
        RequestView request = requests.told(commented.requestId());
        Set<String> told = new LinkedHashSet<>();
        if (commented.internal()) {
            told.addAll(staffWhoHaveAPart(request));
        } else if (commented.author().isStaff()) {
            told.addAll(partnersWhoHaveAPart(request));
            told.addAll(readers.among(List.of(request.requestedBy()), null));
        } else {
            told.addAll(partnersWhoHaveAPart(request));
            told.addAll(staffToAnswer(request));
        }
        outbox.put(
                told,
                Mailboxes.Kind.COMMENT,
                commented.internal() ? Concern.ofStaff() : Concern.of(request),
                notice(request, commented));
    }

    private List<String> partnersWhoHaveAPart(RequestView request) {
        Set<String> people = new LinkedHashSet<>(comments.authors(request.id(), false));
        people.add(request.requestedBy());
        return readers.among(people, request.partnerId());
    }

    /** Who talked about it or asked for it, and who took a task of it. */
    private List<String> staffWhoHaveAPart(RequestView request) {
        Set<String> people = new LinkedHashSet<>(comments.authors(request.id(), true));
        people.add(request.requestedBy());
        open(request).stream().map(OpenTask::assignee).filter(Objects::nonNull).forEach(people::add);
        return readers.among(people, null);
    }

    /** Who has a part in it, and the teams that it waits for; a question that would reach nobody so is for those who know the partners. */
    private Collection<String> staffToAnswer(RequestView request) {
        List<String> teams = open(request).stream()
                .flatMap(task -> task.candidateGroups().stream())
                .filter(group -> Role.ofGroup(group).filter(Role::isStaff).isPresent())
                .distinct()
                .toList();
        Set<String> people = new LinkedHashSet<>(staffWhoHaveAPart(request));
        people.addAll(readers.ofTeams(teams));
        return people.isEmpty() ? readers.ofTeams(List.of(Role.CUSTOMER_OPERATIONS.groupId())) : people;
    }

    private List<OpenTask> open(RequestView request) {
        return request.isOpen() ? tasks.ofRequest(request.id().toString()) : List.of();
    }

    private static Notice notice(RequestView request, Commented commented) {
        String customer = request.organizationName();
        String lead = commented.internal() ? "notification.comment.internal" : "notification.comment.lead";
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of(lead, commented.author().name(), request.number()));
        commented.text().lines().forEach(line -> lines.add(Wording.of("notification.comment.line", line)));
        lines.add(Wording.of("notification.customer", customer));
        return new Notice(
                Wording.of("notification.comment.subject", request.number(), customer),
                lines,
                request.url() + "#comments",
                Wording.of("notification.action.comment"));
    }
}
