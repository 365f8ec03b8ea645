package io.mpsexpress.kill;

/**
 * What somebody works at while the server is killed again and again: one request after the other. Like any client it does
 * not know whether a call that got no answer was carried out, and looks, or makes the same call again.
 */
interface Work {

    /** What must be there before; the server is not killed meanwhile. */
    void prepare(Client client);

    /**
     * Makes the next call, if one is to be made.
     *
     * @throws java.io.UncheckedIOException when the server is gone
     */
    void goOn(Client client);

    /** Begins the next request; the last one is over. */
    void begin();

    /** How many requests it has begun. */
    int begun();

    /** Whether nothing is under way. */
    boolean isOver();

    /** Where it is, for whoever reads of a failure. */
    @Override
    String toString();

    /** Nothing is lost and nothing twice, over all requests. */
    void verify(Client client);
}
