/** What programs come in with, in a person's name and with no more than that person's rights: made, used, revoked. */
@NamedInterface("token")
package io.mpsexpress.access.token;

import org.springframework.modulith.NamedInterface;
