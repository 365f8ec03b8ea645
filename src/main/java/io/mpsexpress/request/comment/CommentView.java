package io.mpsexpress.request.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment as people read it.
 *
 * @param text may have several lines
 * @param author user id
 * @param authorName what people call the author; the user id of somebody who is not known any more
 * @param staff whether the author was of Lexmark's staff when they wrote it
 * @param internal whether only Lexmark's staff sees it
 */
public record CommentView(
        UUID id, String text, String author, String authorName, boolean staff, boolean internal, Instant at) {}
