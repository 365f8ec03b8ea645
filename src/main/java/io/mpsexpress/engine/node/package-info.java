/** Several nodes with one engine's tables: they start in turn, give signs of life, and free what a node that is gone has held. */
package io.mpsexpress.engine.node;
