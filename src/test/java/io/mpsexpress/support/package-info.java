/** What tests of several modules share. */
package io.mpsexpress.support;
