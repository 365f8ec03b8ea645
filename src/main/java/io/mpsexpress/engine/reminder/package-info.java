/** Until when a human task is to be done, and that its people are told before, and when that is over, again each day. */
package io.mpsexpress.engine.reminder;
