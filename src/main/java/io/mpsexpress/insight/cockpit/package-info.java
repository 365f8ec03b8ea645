/** What Cockpit shows beside what Camunda lets it show: requests by their numbers, how instances went, figures on diagrams. */
package io.mpsexpress.insight.cockpit;
