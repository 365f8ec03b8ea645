/** What is read from the engine's tables in statements of our own: tasks, progress, stuck steps. */
package io.mpsexpress.engine.query;
