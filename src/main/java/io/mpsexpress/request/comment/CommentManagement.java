package io.mpsexpress.request.comment;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.comment.domain.CommentBook;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People say something about a request that they may see, also when it is ended: both sides, and staff among themselves. */
@Service
public class CommentManagement {

    private final RequestQueries requests;
    private final CommentBook book;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    CommentManagement(RequestQueries requests, CommentBook book, UserManagement users, CurrentCaller currentCaller) {
        this.requests = requests;
        this.book = book;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /**
     * Adds a comment in the caller's name. The same said twice at once, as by a double click, is one.
     *
     * @param numberOrId of the request; what came up within another one is talked about there
     * @param field that holds the text, for whoever is told what is wrong with it
     * @return its id
     * @throws Refused as not found when there is no such request, or the caller may not see it; naming the fields that break a rule
     */
    @Transactional
    public UUID add(String numberOrId, NewComment comment, String field) {
        UUID thread = requests.get(numberOrId).workedOnBy();
        Caller author = currentCaller.get();
        return book.write(thread, author, comment.checked(author, field));
    }

    /**
     * Takes over, as it is, what somebody said before comments were kept here.
     *
     * @param requestId whose thread it is
     * @param author user id
     */
    @Transactional
    void takeOver(UUID requestId, String author, String text, Instant at) {
        boolean staff = users.staffAmong(List.of(author)).contains(author);
        book.takeOver(requestId, author, staff, NewComment.earlier(text), at);
    }
}
