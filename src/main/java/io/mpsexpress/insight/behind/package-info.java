/** The requests, escalations and printers behind figures: as many as the figure says. */
package io.mpsexpress.insight.behind;
