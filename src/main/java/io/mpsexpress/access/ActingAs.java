package io.mpsexpress.access;

/** Lets the application do something in a person's name, where no request of theirs is under way. */
public interface ActingAs {

    /**
     * Runs it with this person as the current caller.
     *
     * @throws IllegalArgumentException when there is no such user
     */
    void run(String userId, Runnable what);
}
