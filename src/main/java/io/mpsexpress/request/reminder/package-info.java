/** How long partners have for their tasks, and which requests have one that is past due. */
@NamedInterface("reminder")
package io.mpsexpress.request.reminder;

import org.springframework.modulith.NamedInterface;
