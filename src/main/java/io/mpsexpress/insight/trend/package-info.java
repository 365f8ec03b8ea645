/** How figures go on from week to week, and what goes slower than usual. */
package io.mpsexpress.insight.trend;
