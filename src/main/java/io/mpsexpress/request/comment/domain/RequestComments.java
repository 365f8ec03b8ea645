package io.mpsexpress.request.comment.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All comments, on whichever request. Their ids are ordered by time. */
public interface RequestComments extends Repository<RequestComment, UUID> {

    RequestComment save(RequestComment comment);

    Optional<RequestComment> findById(UUID id);

    /** Oldest first. */
    @Query("select c from RequestComment c where c.requestId = :requestId and c.id > :after"
            + " and (:internalToo = true or c.internal = false) order by c.id")
    List<RequestComment> after(UUID requestId, boolean internalToo, UUID after, Limit limit);

    /** Newest first. */
    @Query("select c from RequestComment c where c.requestId = :requestId and c.id < :before"
            + " and (:internalToo = true or c.internal = false) order by c.id desc")
    List<RequestComment> before(UUID requestId, boolean internalToo, UUID before, Limit limit);

    @Query("select distinct c.author from RequestComment c where c.requestId = :requestId"
            + " and (:internalToo = true or c.internal = false)")
    Set<String> authors(UUID requestId, boolean internalToo);
}
