/** All that is known of one printer: facts, eligibility, what it was part of, what was decided about it, for which terms. */
package io.mpsexpress.search.printer;
