/** What the partner does about ineligible printers that they can bring in order themselves. */
package io.mpsexpress.enrollment.escalation.remediation;
