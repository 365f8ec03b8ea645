/** Brings the eligibility that the list of printers shows up to date when the program's rules change or an exception ends, some printers at a time. */
package io.mpsexpress.printer.refresh;
