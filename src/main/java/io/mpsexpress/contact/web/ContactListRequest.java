package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactQuery;

/**
 * The parameters of a page of contacts, as they come in the address; any may be missing.
 *
 * @param q words of the name
 */
record ContactListRequest(String q, String company, String city, String cursor) {

    ContactQuery query(int limit) {
        return new ContactQuery(q, company, city, limit, cursor);
    }
}
