/** Checks open printers of requests again by itself when facts about them changed, and lets those that are resolved go on. */
package io.mpsexpress.enrollment.recheck;
