/**
 * What becomes of requested printers that are not eligible: they are handed over to whoever can resolve them, who decides and
 * is reminded. Here is the process {@code resolve-ineligible-printers} with its delegates.
 */
@NamedInterface("escalation")
package io.mpsexpress.enrollment.escalation;

import org.springframework.modulith.NamedInterface;
