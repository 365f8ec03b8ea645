/** What does not go on, why, and what somebody may do about it at once. */
@NamedInterface("stuck")
package io.mpsexpress.request.stuck;

import org.springframework.modulith.NamedInterface;
