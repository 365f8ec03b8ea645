/** Steps of processes that somebody or something is waited for: those that are finished, as they are, and those that are open. */
package io.mpsexpress.engine.step;
