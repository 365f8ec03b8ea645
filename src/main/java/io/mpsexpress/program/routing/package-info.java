/**
 * The routing table of escalations: who resolves ineligible printers of which status, by when, and how urgent that is. It is
 * the decision {@code escalation-routing} in the engine: its file is the first version, the process owner and the MPS offer
 * manager make the next ones.
 */
@NamedInterface("routing")
package io.mpsexpress.program.routing;

import org.springframework.modulith.NamedInterface;
