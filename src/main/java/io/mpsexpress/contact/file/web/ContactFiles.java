package io.mpsexpress.contact.file.web;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Contact files to download. */
final class ContactFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ContactFiles() {}

    /** Two contacts that show the columns; nobody's addresses. */
    static String sample() {
        ContactDetails italian = new ContactDetails(
                "Giulia",
                "Bianchi",
                "Esempio S.r.l.",
                "giulia.bianchi@example.com",
                "39",
                "02 1234567",
                "Via Roma 1, interno 4",
                "",
                "Milano",
                "MI",
                "20121",
                "IT");
        ContactDetails american = new ContactDetails(
                "John",
                "Miller",
                "Example, Inc.",
                "john.miller@example.com",
                "1",
                "(859) 555-0137",
                "740 Main Street",
                "Dock 3",
                "Lexington",
                "KY",
                "40511",
                "US");
        return ContactCsv.FILE.write(
                Stream.of(italian, american).map(ContactField::valuesOf).toList());
    }

    static ResponseEntity<String> download(String fileName, String csv) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(csv);
    }

    /** The same for people: by the byte order mark, spreadsheets that open the file know it for UTF-8. */
    static ResponseEntity<String> downloadForSpreadsheets(String fileName, String csv) {
        return download(fileName, BYTE_ORDER_MARK + csv);
    }
}
