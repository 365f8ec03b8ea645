/**
 * What another rule would change, before it is one: tried on the printers that there are, and on those that were asked for
 * lately. Changes nothing.
 */
@NamedInterface("whatif")
package io.mpsexpress.program.whatif;

import org.springframework.modulith.NamedInterface;
