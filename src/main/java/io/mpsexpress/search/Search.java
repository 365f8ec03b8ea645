package io.mpsexpress.search;

import io.mpsexpress.contact.ContactFinder;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.search.Found.Hits;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every module once for what one text may mean; each gives only what the caller may see. */
@Service
@Transactional(readOnly = true)
public class Search {

    /** Characters of a text. */
    static final int LONGEST = 200;
    /** Of each kind. */
    private static final int MOST = 10;

    private final RequestQueries requests;
    private final PrinterManagement printers;
    private final OrganizationManagement organizations;
    private final ContactFinder contacts;

    Search(
            RequestQueries requests,
            PrinterManagement printers,
            OrganizationManagement organizations,
            ContactFinder contacts) {
        this.requests = requests;
        this.printers = printers;
        this.organizations = organizations;
        this.contacts = contacts;
    }

    /**
     * Requests by number, note, customer and who asked, newest first; printers by how their serial number begins;
     * organizations by name; contacts by name, company and e-mail address.
     *
     * @param text null or blank finds nothing
     * @throws Refused naming {@code q} when it is longer than anybody types
     */
    public Found find(String text) {
        if (text == null || text.isBlank()) {
            return Found.NOTHING;
        }
        if (text.length() > LONGEST) {
            throw Refused.invalidField("q", "search.tooLong", LONGEST);
        }
        RequestFilter saying = new RequestFilter(null, null, null, null, text, null, null);
        return new Found(
                Hits.of(requests.list(saying, MOST, null)),
                Hits.of(printers.beginningWith(text, MOST)),
                Hits.of(organizations.find(text, MOST + 1), MOST),
                Hits.of(contacts.find(text, MOST + 1), MOST));
    }
}
