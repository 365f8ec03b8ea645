/** What people see of Camunda's web applications: our name, and texts in their language. */
package io.mpsexpress.portal.tasklist.web;
