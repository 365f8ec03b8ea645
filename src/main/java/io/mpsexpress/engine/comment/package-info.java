/** Camunda's comments, which are what is said about the request that a task or an instance works for. */
package io.mpsexpress.engine.comment;
