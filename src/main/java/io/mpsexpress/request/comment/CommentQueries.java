package io.mpsexpress.request.comment;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.comment.domain.RequestComment;
import io.mpsexpress.request.comment.domain.RequestComments;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of what was said about requests: Lexmark's staff all of it, a partner what is not internal. */
@Service
@Transactional(readOnly = true)
public class CommentQueries {

    /** So many a page of a request shows before one asks for the others. */
    private static final int SHOWN = 20;

    /** Before and behind all ids that are ordered by time. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final UUID LAST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final RequestQueries requests;
    private final RequestComments comments;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    CommentQueries(
            RequestQueries requests, RequestComments comments, UserManagement users, CurrentCaller currentCaller) {
        this.requests = requests;
        this.comments = comments;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /**
     * From the first to the last, a page at a time.
     *
     * @param numberOrId of the request
     * @param limit at least 1
     * @param cursor null for the first page
     * @throws Refused as not found when there is no such request, or the caller may not see it
     */
    public Page<CommentView> list(String numberOrId, int limit, String cursor) {
        UUID thread = requests.get(numberOrId).workedOnBy();
        Cursor after = Cursor.decode(cursor, 1);
        List<RequestComment> found =
                comments.after(thread, seesAll(), after == null ? FIRST : after.id(0), Limit.of(limit + 1));
        return views(Page.of(found, limit, CommentQueries::key));
    }

    /**
     * The latest, and page by page those before; on each page the oldest comes first.
     *
     * @param requestId of the request whose process does the work; the caller may see it
     * @param limit at least 1
     * @param cursor null for the latest
     */
    public Page<CommentView> latest(UUID requestId, int limit, String cursor) {
        Cursor before = Cursor.decode(cursor, 1);
        List<RequestComment> found =
                comments.before(requestId, seesAll(), before == null ? LAST : before.id(0), Limit.of(limit + 1));
        Page<RequestComment> page = Page.of(found, limit, CommentQueries::key);
        List<RequestComment> oldestFirst = new ArrayList<>(page.items());
        Collections.reverse(oldestFirst);
        return views(new Page<>(oldestFirst, page.nextCursor()));
    }

    /**
     * The end of the thread, for a page of the request.
     *
     * @param requestId as of {@link #latest}
     */
    public CommentThread thread(UUID requestId) {
        Page<CommentView> latest = latest(requestId, SHOWN, null);
        String earlier = latest.nextCursor() == null ? null : "/requests/" + requestId + "/comments";
        return new CommentThread(requestId, latest.items(), earlier, seesAll());
    }

    /**
     * One that the caller may see.
     *
     * @throws Refused as not found when there is none
     */
    public CommentView get(UUID id) {
        return comments.findById(id)
                .filter(comment -> seesAll() || !comment.isInternal())
                .filter(comment -> requests.isVisible(comment.requestId()))
                .map(comment -> view(comment, names(List.of(comment))))
                .orElseThrow(Refused::notFound);
    }

    /**
     * User ids of those who said something in a thread, whoever asks; what side they are of by now is not known here.
     *
     * @param internalToo whether it counts if it was internal
     */
    public Set<String> authors(UUID requestId, boolean internalToo) {
        return comments.authors(requestId, internalToo);
    }

    private boolean seesAll() {
        return currentCaller.get().isStaff();
    }

    private static Cursor key(RequestComment comment) {
        return Cursor.of(comment.id().toString());
    }

    private Page<CommentView> views(Page<RequestComment> page) {
        Map<String, String> names = names(page.items());
        return page.map(comment -> view(comment, names));
    }

    private Map<String, String> names(List<RequestComment> found) {
        return users.names(found.stream().map(RequestComment::author).toList());
    }

    private static CommentView view(RequestComment comment, Map<String, String> names) {
        return new CommentView(
                comment.id(),
                comment.text(),
                comment.author(),
                names.getOrDefault(comment.author(), comment.author()),
                comment.isByStaff(),
                comment.isInternal(),
                comment.writtenAt());
    }
}
