package io.mpsexpress.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with printers, and uploads of contact files, for tests of the running application. */
@Component
public class ContactFixture {

    private final People people;
    private final JdbcClient jdbc;
    private final Http http;
    private final Jobs jobs;
    private final AtomicInteger number = new AtomicInteger();

    ContactFixture(People people, JdbcClient jdbc, Http http, Jobs jobs) {
        this.people = people;
        this.jdbc = jdbc;
        this.http = http;
        this.jobs = jobs;
    }

    /** A partner with a fleet manager and an entitled customer. */
    public Customer entitledCustomer() {
        Customer customer = customer();
        jdbc.sql("update organization set entitled_at = current_timestamp, entitled_by = 'test' where id = ?")
                .param(customer.id)
                .update();
        return customer;
    }

    /** The same, not entitled. */
    public Customer customer() {
        UUID partnerId = people.partner();
        return new Customer(people.customer(partnerId), partnerId, people.partnerUser(partnerId));
    }

    /** A new printer of the organization. Returns its serial number. */
    public String printer(UUID organizationId, UUID partnerId) {
        String serialNumber = "TEST" + number.incrementAndGet();
        jdbc.sql("insert into printer (id, serial_number, organization_id, partner_id, model, agent_type,"
                        + " lifetime_page_count, registration, management, model_exception, page_count_exception,"
                        + " eligibility, version, serial_key)"
                        + " values (?, ?, ?, ?, 'CX944', 'PRINTER', 100, 'REGISTERED', 'NONE', false, false,"
                        + " 'NO_SUPPLIES_CONTACT', 0, upper(?))")
                .params(Ids.next(), serialNumber, organizationId, partnerId, serialNumber)
                .update();
        return serialNumber;
    }

    /** The contact of a printer; null when it has none. */
    public UUID contactOf(String serialNumber) {
        return jdbc.sql("select supplies_contact_id from printer where serial_number = ?")
                .param(serialNumber)
                .query((row, n) -> new UUID[] {row.getObject(1, UUID.class)})
                .single()[0];
    }

    public int countContacts(UUID organizationId) {
        return jdbc.sql("select count(*) from supplies_contact where organization_id = ?")
                .param(organizationId)
                .query(Integer.class)
                .single();
    }

    /** Uploads a file by the API. */
    public Answer upload(Customer customer, byte[] file, boolean dryRun, String idempotencyKey) {
        HttpRequest.Builder request =
                http.request(customer.manager, customer.path("/contact-imports") + "?dryRun=" + dryRun);
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return http.send(request.header("Content-Type", "multipart/form-data; boundary=XXX")
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(file))));
    }

    /** Uploads a file, imports it and runs the import to its end. Returns the import. */
    public JsonNode importFile(Customer customer, byte[] file) {
        Answer uploaded = upload(customer, file, false, null);
        if (uploaded.status() != 201) {
            throw new AssertionError(uploaded);
        }
        jobs.runAll(customer.partnerId);
        return get(customer, uploaded);
    }

    /** How an import that was uploaded is now. */
    public JsonNode get(Customer customer, Answer uploaded) {
        return http.get(customer.manager, uploaded.header("Location").replaceFirst("https?://[^/]+", ""))
                .json();
    }

    private static byte[] multipart(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--XXX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--XXX--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A child organization and who keeps its contacts. */
    public record Customer(UUID id, UUID partnerId, Caller manager) {

        /** Path of the API. */
        public String path(String rest) {
            return "/api/v1/organizations/" + id + rest;
        }
    }
}
