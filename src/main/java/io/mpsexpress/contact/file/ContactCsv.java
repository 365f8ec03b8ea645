package io.mpsexpress.contact.file;

import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.shared.csv.CsvFile;

/** How a contact file looks: 300 contacts and 1 MB at most, so that it can be read in memory. */
public final class ContactCsv {

    public static final CsvFile FILE = new CsvFile(ContactField.columns(), 300, 1, "contact.import.refused");

    private ContactCsv() {}
}
