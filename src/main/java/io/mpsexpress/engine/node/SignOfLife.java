package io.mpsexpress.engine.node;

/** By which nodes know of each other whether they are still there. */
interface SignOfLife extends AutoCloseable {

    /** Begins, or sees to it that it is there still; called again and again. */
    void give();

    /** Runs this if the node gives none. Of several that find so at once, one does it. Returns whether it was run. */
    boolean ifGone(String node, Runnable work);

    /** Ends it; the next call begins again. */
    @Override
    void close();
}
