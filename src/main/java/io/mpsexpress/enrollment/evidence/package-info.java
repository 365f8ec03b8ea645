/** What proves who accepted which terms of service, when, and for which printers. */
package io.mpsexpress.enrollment.evidence;
