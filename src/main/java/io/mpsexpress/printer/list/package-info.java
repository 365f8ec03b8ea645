/** The list of printers: filtered, sorted, a page at a time, counted, as a file, with the columns a person chose. */
@NamedInterface("list")
package io.mpsexpress.printer.list;

import org.springframework.modulith.NamedInterface;
