package io.mpsexpress.engine;

/** Ends what works on a request before it comes to an end of its own. */
public interface EarlyEnd {

    /**
     * Ends every instance that works on the request, in the transaction of whoever calls: open tasks vanish, and each record
     * is closed by its {@link EndedProcess} with this end.
     *
     * @param businessKey id of the request
     * @return whether anything worked on it
     */
    boolean of(String businessKey, ForcedEnd end);
}
