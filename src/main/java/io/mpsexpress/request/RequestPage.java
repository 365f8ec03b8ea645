package io.mpsexpress.request;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.comment.CommentQueries;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of requests of every kind show: open tasks, where it stands, what happened, what was said. */
@Component
public class RequestPage {

    private final RequestTasks tasks;
    private final RequestCourse course;
    private final TimeLine timeLine;
    private final CommentQueries comments;

    RequestPage(RequestTasks tasks, RequestCourse course, TimeLine timeLine, CommentQueries comments) {
        this.tasks = tasks;
        this.course = course;
        this.timeLine = timeLine;
        this.comments = comments;
    }

    /**
     * Adds to the model: {@code tasks} that the caller can work on and {@code othersTasks} that wait for others, {@code
     * toHandOver}, ids of those that are theirs to hand over, {@code asksPartner}, whether the partner has any of them, {@code course}, {@code timeLine}, {@code comments}, {@code endedInEngine}, and {@code people}, names by user id.
     */
    public void fill(Model model, Shown request) {
        List<RequestCourse.Part> parts = course.of(request.businessKey(), request.processId());
        List<OpenTask> open = tasks.fill(model, request);
        model.addAttribute("course", parts);
        model.addAttribute("endedInEngine", request.endedInEngine());
        fillComments(model, request.businessKey());
        Stream<String> assignees = open.stream().map(OpenTask::assignee);
        TimeLine.Told told = timeLine.of(request.subjects(), Stream.concat(request.named(), assignees));
        model.addAttribute("timeLine", told.entries());
        model.addAttribute("people", told.people());
    }

    /**
     * Only {@code comments}, for a page of something within a request.
     *
     * @param requestId of the request whose process does the work; the caller may see it
     */
    public void fillComments(Model model, UUID requestId) {
        model.addAttribute("comments", comments.thread(requestId));
    }

    /**
     * A request that the caller may see.
     *
     * @param businessKey of the process that works on it: its own id, or the id of the request that it is part of
     * @param processId limits what is shown to this process; null for all that work for the request
     * @param open whether it may wait for anything
     * @param subjects the request and what came up within it, as the audit trail names them
     * @param people user ids that the page names besides; null among them is nobody
     * @param endedInEngine who ended its process in the engine, or withdrew it; null when it ended by itself, and while open
     */
    public record Shown(
            UUID businessKey,
            String processId,
            boolean open,
            Collection<UUID> subjects,
            Collection<String> people,
            ForcedEnd endedInEngine) {

        private Stream<String> named() {
            return endedInEngine == null
                    ? people.stream()
                    : Stream.concat(people.stream(), Stream.of(endedInEngine.by()));
        }
    }
}
