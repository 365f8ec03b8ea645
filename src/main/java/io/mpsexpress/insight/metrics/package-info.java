/** Figures for whoever keeps the application running. */
package io.mpsexpress.insight.metrics;
