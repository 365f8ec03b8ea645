package io.mpsexpress.request.comment.domain;

import io.mpsexpress.request.comment.NewComment;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that was said about a request: it stays as it is. */
@Entity
@Immutable
@Table(name = "request_comment")
public class RequestComment {

    @Id
    private UUID id;

    private UUID requestId;
    private String author;
    private boolean byStaff;
    private boolean internal;
    private String text;
    private Instant writtenAt;

    @Version
    private Integer version;

    protected RequestComment() {}

    /**
     * @param id ordered by time among the others
     * @param author user id
     * @param byStaff whether the author is of Lexmark's staff
     * @param checked keeps the rules
     */
    RequestComment(UUID id, UUID requestId, String author, boolean byStaff, NewComment checked, Instant at) {
        this.id = id;
        this.requestId = requestId;
        this.author = author;
        this.byStaff = byStaff;
        this.internal = checked.internal();
        this.text = checked.text();
        this.writtenAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    /** User id. */
    public String author() {
        return author;
    }

    /** Whether the author was of Lexmark's staff then. */
    public boolean isByStaff() {
        return byStaff;
    }

    /** Whether only Lexmark's staff sees it. */
    public boolean isInternal() {
        return internal;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
