/** The one reader and the one writer of CSV, for every file that people bring or take. */
package io.mpsexpress.shared.csv;
