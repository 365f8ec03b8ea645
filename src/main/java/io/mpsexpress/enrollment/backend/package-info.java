/** Lexmark's back end, which turns a pending printer into a managed one: the port and its adapters. */
package io.mpsexpress.enrollment.backend;
