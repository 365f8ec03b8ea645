/** Whose figures somebody asks for, and may see. */
package io.mpsexpress.insight.scope;
