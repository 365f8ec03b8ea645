/** The way in by an OpenID Connect provider, and out again: there only when one is configured. */
package io.mpsexpress.access.web.openid;
