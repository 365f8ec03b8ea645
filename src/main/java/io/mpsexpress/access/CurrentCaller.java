package io.mpsexpress.access;

/** Who is calling, from whichever way they came in: portal, API, Tasklist or a job. */
public interface CurrentCaller {

    /** The signed-in person, or {@link Caller#system()} in a job; never null. */
    Caller get();
}
