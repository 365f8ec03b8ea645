/** One clock and one zone, UTC, in the application, the engine and its tables. */
package io.mpsexpress.engine.time;
