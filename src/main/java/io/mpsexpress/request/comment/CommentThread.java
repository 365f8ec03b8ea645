package io.mpsexpress.request.comment;

import java.util.List;
import java.util.UUID;

/**
 * Part of what was said about a request, for its pages.
 *
 * @param requestId whose thread it is
 * @param comments oldest first
 * @param earlierUrl where those before are; null for none
 * @param internalToo whether the reader may write internal ones
 */
public record CommentThread(UUID requestId, List<CommentView> comments, String earlierUrl, boolean internalToo) {

    /** How long a comment is at most, in characters. */
    public int longest() {
        return NewComment.LONGEST;
    }
}
