package io.mpsexpress.request.comment;

import io.mpsexpress.engine.comment.RequestTalk;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said on the pages of a request, for its tasks, and the other way round. */
@Component
class CommentsInTasks implements RequestTalk {

    /** As clients of the engine call it. */
    private static final String TEXT = "message";

    private final RequestQueries requests;
    private final CommentManagement management;
    private final CommentQueries queries;
    private final MessageSource messages;

    CommentsInTasks(
            RequestQueries requests, CommentManagement management, CommentQueries queries, MessageSource messages) {
        this.requests = requests;
        this.management = management;
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public Optional<List<Said>> about(String businessKey) {
        return visible(businessKey).map(request -> queries.latest(request, MOST, null).items().stream()
                .map(this::said)
                .toList());
    }

    /** For both sides: only the page of a request can say that something is internal. */
    @Override
    public Optional<Said> say(String businessKey, String text) {
        return visible(businessKey)
                .map(request -> management.add(request.toString(), new NewComment(text, false), TEXT))
                .map(queries::get)
                .map(this::said);
    }

    @Override
    public boolean takeOver(String businessKey, Said said) {
        Optional<UUID> request = visible(businessKey);
        request.ifPresent(id -> management.takeOver(id, said.by(), said.text(), said.at()));
        return request.isPresent();
    }

    private Optional<UUID> visible(String businessKey) {
        return Ids.find(businessKey).filter(requests::isVisible);
    }

    private Said said(CommentView comment) {
        String text = comment.internal()
                ? messages.getMessage(
                        "requests.comment.internal.said",
                        new Object[] {comment.text()},
                        LocaleContextHolder.getLocale())
                : comment.text();
        return new Said(comment.id().toString(), comment.author(), text, comment.at());
    }
}
