package io.mpsexpress.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestMailServer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * What another version of the application stored, and this one cannot read, stands in nobody's way: a row of each queue is
 * spoilt, and the rows after it are dealt with.
 */
@ApplicationTest
class UnreadableRowsIT {

    private static final String SPOILT = "{\"of\": a later version";

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private ContactFixture contacts;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aMailThatCannotBeReadWaitsForAnotherVersionAndTheOthersAreSent() throws Exception {
        // given two mails that this version cannot read or has no words for, one that says more than it knows
        Caller reader = people.staff(Role.PROCESS_OWNER);
        String address = reader.userId() + "@readers.example.com";
        jdbc.update("update app_user set email = ? where id = ?", address, reader.userId());
        UUID unreadable = mail(reader, SPOILT, 4);
        UUID incomplete = mail(reader, "{\"path\":\"/\"}", 3);
        UUID unknownWords = mail(reader, notice("notification.of.a.later.version", ""), 2);
        mail(reader, notice("notification.enrollment.subject", ",\"urgent\":true"), 1);
        try {
            // when
            run("MailSending.sendDue");
            // then
            assertThat(TestMailServer.received(address)).hasSize(1);
            for (UUID id : List.of(unreadable, incomplete, unknownWords)) {
                assertThat(jdbc.queryForMap(
                                "select attempts, due_at > ? as later from notification_mail where id = ?", now(), id))
                        .containsEntry("attempts", 1)
                        .containsEntry("later", true);
            }
        } finally {
            jdbc.update("update app_user set email = null where id = ?", reader.userId());
            jdbc.update("delete from notification_mail where user_id = ?", reader.userId());
        }
    }

    @Test
    void aRowOfAContactFileThatCannotBeReadIsReportedAndTheOthersComeIn() {
        // given
        ContactFixture.Customer customer = contacts.entitledCustomer();
        Http.Answer checked = contacts.upload(customer, ContactSamples.file("contacts-12.csv"), true, null);
        String id = checked.json().get("id").asText();
        jdbc.update(
                "update file_import_row set row_values = ? where import_id = ? and file_row = 5",
                SPOILT,
                UUID.fromString(id));
        // when
        http.post(customer.manager(), customer.path("/contact-imports/" + id + "/confirmation"), null);
        jobs.runAll(customer.partnerId());
        // then
        JsonNode ended = contacts.get(customer, checked);
        assertThat(ended.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(ended.get("imported").asInt()).isEqualTo(11);
        assertThat(ended.get("notImported")).singleElement().satisfies(row -> {
            assertThat(row.get("row").asInt()).isEqualTo(5);
            assertThat(row.get("cause").asText()).isEqualTo("SYSTEM_ERROR");
        });
        assertThat(contacts.countContacts(customer.id())).isEqualTo(11);
    }

    @Test
    void aRowOfAFleetFileThatCannotBeReadIsReportedAndTheOthersComeIn() {
        // given
        Customer customer = customers.notEntitled();
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        String prefix = "U" + UUID.randomUUID().toString().substring(0, 12);
        String page = "/organizations/" + customer.id() + "/printer-imports";
        String file = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,"
                + "IP Address,Firmware,Last Communication\n"
                + fleetRow(prefix + "1") + fleetRow(prefix + "2") + fleetRow(prefix + "3") + fleetRow(prefix + "4");
        String location = browser.upload(page + "/new", page, "fleet.csv", file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        UUID id = UUID.fromString(location.replaceAll(".*/", ""));
        spoilFleetRow(id, 2, SPOILT);
        spoilFleetRow(id, 3, "[\"values of a later version\"]");
        // when
        browser.submit(page + "/" + id, page + "/" + id + "/confirmation", Map.of());
        jobs.runAll(customer.partner().partnerId());
        // then
        assertThat(jdbc.queryForMap(
                        "select r.state, i.created, i.failed from file_import i join request r on r.id = i.id where i.id = ?",
                        id))
                .containsEntry("state", "COMPLETED")
                .containsEntry("created", 2)
                .containsEntry("failed", 2);
        assertThat(browser.get(page + "/" + id).statusCode()).isEqualTo(200);
        assertThat(browser.get(page + "/" + id + "/failed-rows.csv").statusCode())
                .isEqualTo(200);
        // and what was stored of it is still there
        assertThat(jdbc.queryForList(
                        "select row_values from file_import_row where import_id = ? order by file_row",
                        String.class,
                        id))
                .containsExactly(SPOILT, "[\"values of a later version\"]");
    }

    @Test
    void aRefreshOfALaterVersionWaitsForItAndTheOthersAreDone() {
        // given
        UUID unknown = refresh("OF_A_LATER_VERSION", 2);
        UUID known = refresh("MODEL", 1);
        // when
        run("EligibilityRefreshing.refreshDue");
        // then
        assertThat(jdbc.queryForList(
                        "select id from eligibility_refresh where id in (?, ?)", UUID.class, unknown, known))
                .containsExactly(unknown);
        assertThat(jdbc.update("delete from eligibility_refresh where id = ? and due_at > ?", unknown, now()))
                .isEqualTo(1);
    }

    @Test
    void aSessionThatCannotBeReadIsLikeNone() {
        // given
        Caller person = people.staff(Role.PROCESS_OWNER);
        Browser browser = new Browser(port);
        browser.signIn(person.userId(), People.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        jdbc.update(
                "update SPRING_SESSION_ATTRIBUTES set attribute_bytes = ? where session_primary_id in"
                        + " (select primary_id from SPRING_SESSION where principal_name = ?)",
                new byte[] {1, 2, 3},
                person.userId());
        // when
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        browser.signIn(person.userId(), People.PASSWORD);
        // then
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anEntryOfTheAuditTrailAndARepeatedAnswerThatCannotBeReadAreNoError() {
        // given
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        String key = UUID.randomUUID().toString();
        Http.Answer first = enroll(customer, printers, key);
        String id = first.json().get("id").asText();
        jdbc.update("update idempotent_call set body = ? where call_key = ?", SPOILT, key);
        jdbc.update(
                "insert into audit_entry (id, occurred_at, user_id, act, organization_id, subject_id, details)"
                        + " values (?, ?, 'somebody', 'enrollment.reviewed', ?, ?, ?)",
                Ids.next(),
                now(),
                customer.id(),
                id,
                SPOILT);
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        // when / then
        assertThat(browser.get("/enrollments/" + id).statusCode()).isEqualTo(200);
        Http.Answer again = enroll(customer, printers, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    private Http.Answer enroll(Customer customer, List<String> printers, String key) {
        String body = "{\"serialNumbers\":[\"" + String.join("\",\"", printers) + "\"]}";
        return http.send(http.request(customer.partner(), customer.url() + "/enrollments")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private void run(String method) {
        scheduled.getScheduledTasks().stream()
                .map(task -> task.getTask().getRunnable())
                .filter(task -> task.toString().endsWith(method))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /** Before all that others have left: of what is due, some is done at once. */
    private UUID mail(Caller reader, String notice, int daysAgo) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into notification_mail (id, user_id, notice, created_at, due_at, attempts) values (?, ?, ?, ?, ?, 0)",
                id,
                reader.userId(),
                notice,
                now(),
                now().minusDays(daysAgo));
        return id;
    }

    private static String notice(String subject, String more) {
        return "{\"subject\":{\"message\":\"" + subject + "\",\"arguments\":[\"Rossi\"]" + more
                + "},\"lines\":[{\"message\":\"notification.customer\",\"arguments\":[\"Rossi\"]}],\"path\":\"/\""
                + more
                + "}";
    }

    private void spoilFleetRow(UUID importId, int row, String values) {
        jdbc.update(
                "update file_import_row set row_values = ? where import_id = ? and file_row = ?",
                values,
                importId,
                row);
    }

    private static String fleetRow(String serialNumber) {
        return serialNumber + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n";
    }

    /** Before all that others have left: of what is due, some is done at once. */
    private UUID refresh(String kind, int daysAgo) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into eligibility_refresh (id, kind, subject, due_at) values (?, ?, 'no such model', ?)",
                id,
                kind,
                now().minusDays(daysAgo));
        return id;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now();
    }
}
