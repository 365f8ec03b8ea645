package io.mpsexpress.contact;

/**
 * A contact in a list to choose from, as Camunda Forms take it.
 *
 * @param label name, company and city, short enough for a list
 * @param value id of the contact
 */
public record ContactChoice(String label, String value) {}
