/** Whom something is told, and where and how they want to be reached by e-mail. */
@NamedInterface("reach")
package io.mpsexpress.access.reach;

import org.springframework.modulith.NamedInterface;
