/**
 * What people ask of the engine, by Tasklist or its REST API: tasks completed with the declared fields only, queries that cost
 * little, and refusals in words that they understand.
 */
package io.mpsexpress.engine.input;
