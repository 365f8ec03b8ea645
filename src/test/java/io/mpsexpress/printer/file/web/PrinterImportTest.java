package io.mpsexpress.printer.file.web;

import static io.mpsexpress.support.CsvLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** A fleet file by the pages: check, confirmation, progress, results, history. */
@ApplicationTest
class PrinterImportTest {

    private static final String HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";
    private static final String FINE = ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;
    private Caller partner;
    private String prefix;

    @BeforeEach
    void aCustomer() {
        customer = customers.notEntitled();
        partner = customer.partner();
        prefix = "P" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    @Test
    void aFileIsCheckedWithoutWritingAnyPrinter() throws Exception {
        // given a printer that is known as it is, and one that will change
        customer.importFleet(HEADER + prefix + "1" + FINE + prefix + "2" + FINE);

        // when
        String page = upload(HEADER + prefix + "1" + FINE + prefix + "2,CX725,NATIVE,2.0,2000,REGISTERED,NONE,,,\n"
                + prefix + "3" + FINE + prefix + "4" + FINE + prefix + "4" + FINE + prefix
                + "5,CX725,SMOKE,2.0,many,REGISTERED,NONE,,,\n");

        // then each row is counted, each problem told with its row and column, and no printer is new
        String shown = show(partner, page).andReturn().getResponse().getContentAsString();
        assertThat(figures(shown)).containsExactly("2 new", "1 changed", "1 unchanged", "2 invalid, left out");
        assertThat(shown)
                .contains("This serial number is in row 5 already.")
                .contains("Use one of: FLEET, PRINTER, NATIVE, LOCAL")
                .contains("Use a whole number without separators")
                .contains("Import 3 printers");
        assertThat(printers()).isEqualTo(2);
        assertThat(jobs.runningInstances(page.replaceAll(".*/", ""))).isZero();
    }

    @Test
    void theCheckShowsWhatWouldChangeOfPrintersThatAreKnown() throws Exception {
        // given three printers, one of them managed
        customer.importFleet(HEADER + prefix + "1" + FINE + prefix + "2" + FINE + prefix
                + "3,CX725,NATIVE,2.0,1000,REGISTERED,MANAGED,,,\n");

        // when a file says otherwise of each, in several columns
        String page = upload(HEADER
                + prefix + "1,MS521,FLEET,2.1,12345,FAILED,MANAGED,192.0.2.7,FW2,2026-11-15T08:47:00Z\n"
                + prefix + "2,CX725,NATIVE,2.0,,REGISTERED,NONE,,,\n"
                + prefix + "3" + FINE
                + prefix + "4,CX725,NATIVE,2.0,1000,REGISTERED,MANAGED,,,\n");

        // then the page says how many by column, each value before and after, and who becomes managed
        String shown = words(page);
        assertThat(shown)
                .contains("1 new 2 changed 1 unchanged 0 invalid")
                .contains("One new printer comes in as managed.")
                .contains("One printer that is known becomes managed.")
                .contains("One printer stays managed, pending or removed, although its row says otherwise.")
                .contains("All changed printers 2 Model 1 Agent 1 Agent version 1 Lifetime page count 2 Registration 1"
                        + " Lexmark managed 1 IP address 1 Firmware 1 Last communication 1 Eligibility")
                .contains("2 " + prefix + "1 Model CX725 MS521")
                .contains("2 " + prefix + "1 Agent Native Agent Fleet Agent")
                .contains("2 " + prefix + "1 Lifetime page count 1,000 12,345")
                .contains("2 " + prefix + "1 Registration Registered Failed")
                .contains("2 " + prefix + "1 Lexmark managed No Yes")
                .contains("2 " + prefix + "1 IP address – 192.0.2.7")
                .contains("3 " + prefix + "2 Lifetime page count 1,000 –")
                .doesNotContain(prefix + "3")
                .doesNotContain(prefix + "4");
        assertThat(words(page + "?column=MANAGEMENT"))
                .contains("2 " + prefix + "1 Lexmark managed No Yes")
                .doesNotContain(prefix + "2");
        assertThat(read(page + "/changes.csv").lines())
                .hasSize(1 + 10 + 2)
                .startsWith(
                        "\ufeff" + quoted("Row,Serial number,Column,Before,After"),
                        quoted("2," + prefix + "1,Model,CX725,MS521"))
                .contains(quoted("3," + prefix + "2,Lifetime page count,1000,"));
        assertThat(read(page + "/changes.csv?column=MODEL").lines()).hasSize(1 + 10);

        // and it comes out as it was said
        act(page, "confirmation");
        jobs.runAll(partner.partnerId());
        assertThat(managed()).containsExactlyInAnyOrder(prefix + "1", prefix + "3", prefix + "4");
    }

    @Test
    void ofManyChangesThePageShowsTheFirstAndTheFileAll() throws Exception {
        StringBuilder before = new StringBuilder(HEADER);
        StringBuilder after = new StringBuilder(HEADER);
        for (int i = 0; i < 600; i++) {
            before.append(prefix).append(i).append(FINE);
            after.append(prefix).append(i).append(",CX725,NATIVE,2.0,1001,REGISTERED,NONE,,,\n");
        }
        customer.importFleet(before.toString());

        String page = upload(after.toString());

        assertThat(words(page))
                .contains("The first 100 printers. The file of changes has them all.")
                .contains("101 " + prefix + "99 Lifetime")
                .doesNotContain("102 " + prefix + "100 Lifetime");
        assertThat(read(page + "/changes.csv").lines()).hasSize(601);
    }

    @Test
    void aConfirmedFileIsImportedSliceBySliceAndGoesOnWhereItWas() throws Exception {
        // given a file of three slices
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 450; i++) {
            file.append(prefix).append(i).append(FINE);
        }
        file.append(prefix).append("bad,,NATIVE,2.0,1,REGISTERED,NONE,,,\n");
        String page = upload(file.toString());
        act(page, "confirmation");

        // when the first slice is done, and the second only after a pause
        runOneJob();
        assertThat(printers()).isEqualTo(200);
        show(partner, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("201 of 451 rows"),
                                containsString("every 1s"),
                                containsString("Steps taken"))));
        jobs.runAll(partner.partnerId());

        // then every row is in once, and the results say so
        String shown = show(partner, page).andReturn().getResponse().getContentAsString();
        assertThat(figures(shown)).containsExactly("450 new", "0 updated", "0 unchanged", "1 rows left out");
        assertThat(shown).contains("A value is required.").doesNotContain("every 1s");
        show(partner, page + "/failed-rows.csv")
                .andExpect(header().string("Content-Disposition", containsString("failed-rows.csv")))
                .andExpect(content()
                        .string("\ufeff"
                                + quoted(HEADER.strip())
                                + "\r\n"
                                + quoted(prefix + "bad,,NATIVE,2.0,1,REGISTERED,NONE,,,")
                                + "\r\n"));
        show(partner, "/requests/printer-imports")
                .andExpect(content().string(allOf(containsString(page), containsString("Completed"))));
        show(partner, "/").andExpect(content().string(containsString(page)));
        assertThat(jobs.incidents(partner.partnerId())).isEmpty();
    }

    @Test
    void aCancelledImportKeepsWhatIsInAndHandsBackTheRest() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 300; i++) {
            file.append(prefix).append(i).append(FINE);
        }
        String page = upload(file.toString());
        act(page, "confirmation");
        runOneJob();

        act(page, "cancellation");
        jobs.runAll(partner.partnerId());

        String shown = show(partner, page).andReturn().getResponse().getContentAsString();
        assertThat(figures(shown)).containsExactly("200 new", "0 updated", "0 unchanged", "100 rows left out");
        assertThat(shown).contains("Import cancelled").contains("Not imported: the import was cancelled.");
        String rest = show(partner, page + "/failed-rows.csv")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(rest.lines()).hasSize(101).element(1).asString().contains(prefix + "200\"");
        assertThat(read(page + "/changes.csv").lines()).hasSize(1);
    }

    @Test
    void aPrinterThatWentToAnotherCustomerMeanwhileIsLeftOut() throws Exception {
        String page = upload(HEADER + prefix + "1" + FINE + prefix + "2" + FINE);
        customers.another(customer).importFleet(HEADER + prefix + "2" + FINE);

        act(page, "confirmation");
        jobs.runAll(partner.partnerId());

        String shown = show(partner, page).andReturn().getResponse().getContentAsString();
        assertThat(figures(shown)).containsExactly("1 new", "0 updated", "0 unchanged", "1 rows left out");
        assertThat(shown).contains("registered for another organization");
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWholeAndInTheHistory() throws Exception {
        String page = upload("<script>alert(1)</script>\n");

        show(partner, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("This file cannot be used."),
                                containsString("Row 1 does not have the right columns."),
                                not(containsString("<script>alert")))));
        show(partner, "/requests/printer-imports").andExpect(content().string(containsString("Refused")));
        show(partner, page).andExpect(content().string(not(containsString("/confirmation"))));
        assertThat(printers()).isZero();
    }

    @Test
    void aHostileFileOfManyShortRowsIsRefusedAsAWhole() throws Exception {
        String page = upload(HEADER + "a\n".repeat(250_001));

        show(partner, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("This file cannot be used."),
                                containsString("The file has 250,001 rows."))));
        assertThat(storedRows()).isZero();
    }

    @Test
    void aRowThatDoesNotEndIsRefusedWithTheWholeFile() throws Exception {
        String page = upload(HEADER + prefix + "1" + FINE + ",".repeat(1_000_000));

        show(partner, page).andExpect(content().string(containsString("Row 3 is too long for a fleet CSV.")));
        assertThat(storedRows()).isZero();
    }

    @Test
    void ofManyInvalidRowsAllAreCountedAndTheFirstKept() throws Exception {
        String page = upload(HEADER + "a\n".repeat(3_000) + prefix + "1" + FINE);

        String shown = show(partner, page).andReturn().getResponse().getContentAsString();
        assertThat(figures(shown)).contains("1 new", "3,000 invalid, left out");
        assertThat(shown).contains("Of 3,000 invalid rows, the file of failed rows has the first 1,000");
        assertThat(storedRows()).isEqualTo(1_001);
        String failedRows = show(partner, page + "/failed-rows.csv")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(failedRows.lines()).hasSize(1_001);
    }

    private int storedRows() {
        return jdbc.queryForObject(
                "select count(*) from file_import_row r join request i on i.id = r.import_id"
                        + " where i.organization_id = ?",
                Integer.class,
                customer.id());
    }

    @Test
    void whatBreaksInTheMiddleOfAFileLeavesNothingBehind() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1_200; i++) {
            file.append(prefix).append(i).append(FINE);
        }
        String page = upload(file + "\"never closed");

        show(partner, page).andExpect(content().string(containsString("Row 1,202 cannot be read as CSV")));
        show(partner, page + "/failed-rows.csv")
                .andExpect(content().string("\ufeff" + quoted(HEADER.strip()) + "\r\n"));
    }

    @Test
    void onlyWhoMaySeeTheCustomerSeesItsImportsAndOnlyFleetManagersAct() throws Exception {
        String page = upload(HEADER + prefix + "1" + FINE);
        Caller stranger = people.partnerUser(people.partner());
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);

        show(stranger, page).andExpect(status().isNotFound());
        show(stranger, page + "/failed-rows.csv").andExpect(status().isNotFound());
        show(stranger, page + "/changes.csv").andExpect(status().isNotFound());
        show(stranger, "/requests/printer-imports").andExpect(content().string(not(containsString(page))));
        show(support, page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/confirmation"))));
        mvc.perform(post(page + "/confirmation").with(csrf()).with(authentication(SignedInAs.authentication(support))))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + "/confirmation").with(csrf()).with(authentication(SignedInAs.authentication(stranger))))
                .andExpect(status().isNotFound());
        assertThat(printers()).isZero();
    }

    @Test
    void aSecondConfirmationImportsNothingTwice() throws Exception {
        String page = upload(HEADER + prefix + "1" + FINE);
        act(page, "confirmation");
        act(page, "confirmation");
        jobs.runAll(partner.partnerId());

        assertThat(printers()).isEqualTo(1);
        assertThat(figures(show(partner, page).andReturn().getResponse().getContentAsString())
                        .get(0))
                .isEqualTo("1 new");
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneBeginsTheImportAndTheOtherIsTold() throws Exception {
        String page = upload(HEADER + prefix + "1" + FINE);

        List<String> told = AtOnce.twice(() -> flashOf(mvc.perform(
                post(page + "/confirmation").with(csrf()).with(authentication(SignedInAs.authentication(partner))))));

        assertThat(told).containsExactlyInAnyOrder("", "printer.import.notWaiting");
        assertThat(jobs.runningInstances(page.replaceAll(".*/", ""))).isEqualTo(1);
        jobs.runAll(partner.partnerId());
        assertThat(printers()).isEqualTo(1);
    }

    /** Code of what the next page tells; empty for nothing. */
    private static String flashOf(ResultActions answer) throws Exception {
        MvcResult result = answer.andExpect(status().is3xxRedirection()).andReturn();
        return result.getFlashMap().values().stream()
                .map(told -> ((Flash) told).code())
                .findFirst()
                .orElse("");
    }

    @Test
    void anImportThatFailsAgainAndAgainEndsWithSystemErrors() throws Exception {
        // given an import whose rows cannot be written any more after the first slice
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 250; i++) {
            file.append(prefix).append(i).append(FINE);
        }
        String page = upload(file.toString());
        act(page, "confirmation");
        runOneJob();
        jdbc.execute("alter table file_import_row rename to file_import_row_gone");
        try {
            while (jobs.retriesLeft(partner.partnerId()) != 1) {
                jobs.failOnce(partner.partnerId());
            }
        } finally {
            jdbc.execute("alter table file_import_row_gone rename to file_import_row");
        }

        // when its last attempt has come
        jobs.runAll(partner.partnerId());

        // then the person reads results instead of waiting for ever, and gets the rest back
        String shown = read(page);
        assertThat(figures(shown)).containsExactly("200 new", "0 updated", "0 unchanged", "50 rows left out");
        assertThat(shown).contains("Not imported because of a system error. Import this row again.");
        assertThat(read(page + "/failed-rows.csv").lines()).hasSize(51);
        assertThat(jobs.incidents(partner.partnerId())).isEmpty();
        assertThat(jobs.runningInstances(page.replaceAll(".*/", ""))).isZero();
    }

    private String upload(String file) throws Exception {
        return mvc.perform(multipart("/organizations/" + customer.id() + "/printer-imports")
                        .file(new MockMultipartFile(
                                "file", "fleet.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void act(String page, String what) throws Exception {
        mvc.perform(post(page + "/" + what).with(csrf()).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions show(Caller caller, String page) throws Exception {
        return mvc.perform(get(page).with(authentication(SignedInAs.authentication(caller))));
    }

    private String read(String page) throws Exception {
        return show(partner, page).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** What is to be read on a page. */
    private String words(String page) throws Exception {
        return read(page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private List<String> managed() {
        return jdbc.queryForList(
                "select serial_number from printer where organization_id = ? and management = 'MANAGED'",
                String.class,
                customer.id());
    }

    private void runOneJob() {
        management.executeJob(management
                .createJobQuery()
                .tenantIdIn(partner.partnerId().toString())
                .singleResult()
                .getId());
    }

    /** How many printers the customer has; counted up to a page of the API. */
    private int printers() {
        return http.get(partner, customer.url() + "/printers?limit=500")
                .json()
                .get("items")
                .size();
    }

    private static List<String> figures(String page) {
        return Pattern.compile("<strong>([^<]+)</strong><span>([^<]+)</span>")
                .matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
