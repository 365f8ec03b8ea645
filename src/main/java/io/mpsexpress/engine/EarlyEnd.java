package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;

/** Ends what works on a request before it comes to an end of its own. */
public interface EarlyEnd {

    /**
     * Ends every instance that works on the request, in the transaction of whoever calls: open tasks vanish, and each record
     * is closed by its {@link EndedProcess} with this end. An instance that listens for a message of the end's cause, such
     * as {@code enrollment.withdrawn}, is sent it and goes its own way to its end; one that does not, or is on hold, is deleted.
     *
     * @param businessKey id of the request
     * @return whether anything worked on it
     * @throws Refused as a conflict when somebody completes a part of it at the same moment
     */
    boolean of(String businessKey, ForcedEnd end);

    /**
     * The end that a message which an instance has just received is about.
     *
     * @return where the message did not come from here: an end in the engine by whoever is signed in, without a reason
     */
    ForcedEnd current();
}
