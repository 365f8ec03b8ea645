package io.mpsexpress.request.comment.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.request.comment.Commented;
import io.mpsexpress.request.comment.NewComment;
import io.mpsexpress.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps comments, each once, and tells of them. */
@Component
public class CommentBook {

    private final RequestComments comments;
    private final SimultaneousRequests simultaneous;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentBook(
            RequestComments comments,
            SimultaneousRequests simultaneous,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.simultaneous = simultaneous;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param requestId whose thread it is
     * @param checked keeps the rules
     * @return its id
     */
    public UUID write(UUID requestId, Caller author, NewComment checked) {
        List<?> asked = List.of("comment", requestId, author.userId(), checked);
        return simultaneous.begin(asked, known -> true, () -> added(requestId, author, checked));
    }

    /** Nobody is told of what was said long ago. */
    public void takeOver(UUID requestId, String author, boolean staff, NewComment earlier, Instant at) {
        comments.save(new RequestComment(Ids.at(at), requestId, author, staff, earlier, at));
    }

    private UUID added(UUID requestId, Caller author, NewComment checked) {
        UUID id = comments.save(new RequestComment(
                        Ids.next(), requestId, author.userId(), author.isStaff(), checked, clock.instant()))
                .id();
        events.publishEvent(new Commented(requestId, author, checked.text(), checked.internal()));
        return id;
    }
}
