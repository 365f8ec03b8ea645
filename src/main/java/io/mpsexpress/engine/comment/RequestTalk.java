package io.mpsexpress.engine.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people say about a request, wherever they do: comments of a task are said about the request that it is work for. */
public interface RequestTalk {

    /** Of a longer talk, so many of the latest. */
    int MOST = 500;

    /**
     * What the caller may know of it, oldest first.
     *
     * @param businessKey of the process instance; may be null
     * @return empty when it works for no request that the caller may see
     */
    Optional<List<Said>> about(String businessKey);

    /**
     * Says something in the caller's name, in their transaction.
     *
     * @param businessKey of the process instance; may be null
     * @return what is kept of it; empty when it works for no request that the caller may see
     * @throws io.mpsexpress.shared.Refused naming the field {@code message} when it breaks a rule
     */
    Optional<Said> say(String businessKey, String text);

    /**
     * Takes over what was said before comments of tasks came here. Nobody is told of it.
     *
     * @param said with an id of wherever it was
     * @return whether the business key is a request's; else nothing is taken
     */
    boolean takeOver(String businessKey, Said said);

    /** @param by user id */
    record Said(String id, String by, String text, Instant at) {}
}
