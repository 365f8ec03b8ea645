/** What became of one printer over all requests to add it: its part in each, what was decided about it, for which terms. */
@NamedInterface("history")
package io.mpsexpress.enrollment.history;

import org.springframework.modulith.NamedInterface;
