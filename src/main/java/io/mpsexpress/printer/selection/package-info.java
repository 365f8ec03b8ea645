/** Printers that a person picked, up to the most a request takes: from the list, by a filter, or by their serial numbers. */
@NamedInterface("selection")
package io.mpsexpress.printer.selection;

import org.springframework.modulith.NamedInterface;
