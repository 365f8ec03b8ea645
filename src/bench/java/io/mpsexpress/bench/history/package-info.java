/** A year of requests that never were, in the tables of the application, and as facts to count independently of it. */
package io.mpsexpress.bench.history;
