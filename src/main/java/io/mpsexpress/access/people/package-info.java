/** People get access, change and lose it: invitations, their pages for administrators, and everybody's own account. */
@NamedInterface("people")
package io.mpsexpress.access.people;

import org.springframework.modulith.NamedInterface;
