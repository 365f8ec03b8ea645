/** The desk: what a team at Lexmark works through, many at once: finds, takes, hands over, asks about and decides escalations. */
package io.mpsexpress.enrollment.escalation.desk;
