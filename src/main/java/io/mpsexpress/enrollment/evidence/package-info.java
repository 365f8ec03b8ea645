/** What proves who accepted which terms of service, when, and for which printers. */
@NamedInterface("evidence")
package io.mpsexpress.enrollment.evidence;

import org.springframework.modulith.NamedInterface;
