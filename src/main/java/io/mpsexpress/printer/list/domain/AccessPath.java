package io.mpsexpress.printer.list.domain;

/**
 * An index that leads straight to printers of one value, by serial number.
 *
 * @param index null when it is that of the unique constraint
 * @param column the column with that value; null for one that goes by serial number alone
 * @param condition what leads along it
 */
record AccessPath(String index, String column, Condition condition) {}
