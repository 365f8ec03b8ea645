/** A task of a request is handed to a colleague who may do it, too. */
@NamedInterface("handover")
package io.mpsexpress.request.handover;

import org.springframework.modulith.NamedInterface;
