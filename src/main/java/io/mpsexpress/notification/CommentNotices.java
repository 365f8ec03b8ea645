package io.mpsexpress.notification;

import io.mpsexpress.access.Mailboxes;
import io.mpsexpress.access.Role;
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

/** Comments for those who have a part in the request: who asked for it, who talked about it, whose task it waits for. */
class CommentNotices {

    private static final Mailboxes.Kind KIND = Mailboxes.Kind.COMMENT;

    private final NoticeOutbox outbox;
    private final Mailboxes mailboxes;
    private final RequestQueries requests;
    private final CommentQueries comments;
    private final TaskInbox tasks;

    CommentNotices(
            NoticeOutbox outbox,
            Mailboxes mailboxes,
            RequestQueries requests,
            CommentQueries comments,
            TaskInbox tasks) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.requests = requests;
        this.comments = comments;
        this.tasks = tasks;
    }

    @EventListener
    void on(Commented commented) {
        RequestView request = requests.told(commented.requestId());
        Set<String> readers = new LinkedHashSet<>();
        if (commented.internal()) {
            readers.addAll(staffWhoHaveAPart(request));
        } else if (commented.author().isStaff()) {
            readers.addAll(partnersWhoHaveAPart(request));
            readers.addAll(mailboxes.among(List.of(request.requestedBy()), null, KIND));
        } else {
            readers.addAll(partnersWhoHaveAPart(request));
            readers.addAll(staffToAnswer(request));
        }
        outbox.toPeople(readers, KIND, notice(request, commented));
    }

    private List<String> partnersWhoHaveAPart(RequestView request) {
        Set<String> people = new LinkedHashSet<>(comments.authors(request.id(), false));
        people.add(request.requestedBy());
        return mailboxes.among(people, request.partnerId(), KIND);
    }

    /** Who talked about it or asked for it, and who took a task of it. */
    private List<String> staffWhoHaveAPart(RequestView request) {
        Set<String> people = new LinkedHashSet<>(comments.authors(request.id(), true));
        people.add(request.requestedBy());
        open(request).stream().map(OpenTask::assignee).filter(Objects::nonNull).forEach(people::add);
        return mailboxes.among(people, null, KIND);
    }

    /** Who has a part in it, and the teams that it waits for; a question that would reach nobody so is for those who know the partners. */
    private Collection<String> staffToAnswer(RequestView request) {
        List<String> teams = open(request).stream()
                .flatMap(task -> task.candidateGroups().stream())
                .filter(group -> Role.ofGroup(group).filter(Role::isStaff).isPresent())
                .distinct()
                .toList();
        Set<String> people = new LinkedHashSet<>(staffWhoHaveAPart(request));
        people.addAll(mailboxes.ofTeams(teams, KIND));
        return people.isEmpty() ? mailboxes.ofTeams(List.of(Role.CUSTOMER_OPERATIONS.groupId()), KIND) : people;
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
                request.url() + "#comments");
    }
}
