/**
 * People whom an OpenID Connect provider knows: they appear at their first sign-in, and are what its claims say of them.
 */
package io.mpsexpress.access.openid;
