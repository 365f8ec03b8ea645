/** The end of a process instance, however it came, told to the module that owns the process. */
package io.mpsexpress.engine.end;
