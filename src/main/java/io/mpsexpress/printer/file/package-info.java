/** Fleets as a file: its columns, how its rows are read, checked and written, and how their import is shown. */
package io.mpsexpress.printer.file;
