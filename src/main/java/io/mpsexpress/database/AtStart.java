package io.mpsexpress.database;

/**
 * Something that is to be in the database before the application is ready. Of several nodes that start at the same time, one
 * after the other does this, so that it may look first and write what is missing. The order is that of the beans.
 */
@FunctionalInterface
public interface AtStart {

    void run();
}
