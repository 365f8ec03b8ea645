package io.mpsexpress.pages;

import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How many rows of the database pages about large things read: as many as they show, whatever the things hold. */
@ApplicationTest
class PageRowsTest {

    /** More than any page shows at once. */
    private static final int SMALL = 120;

    private static final int LARGE = 300;
    /** More than differs by chance, much less than the large things hold. */
    private static final int MORE = 20;

    @Autowired
    private Customers customers;

    @Autowired
    private ImportUpload printerImports;

    @Autowired
    private Statements statements;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MockMvc mvc;

    @Test
    void pagesReadNoMoreRowsOfWhatIsLarge() throws Exception {
        Map<String, Integer> small = read(SMALL);
        Map<String, Integer> large = read(LARGE);
        assertSoftly(softly -> small.forEach(
                (page, rows) -> softly.assertThat(large.get(page)).as(page).isLessThanOrEqualTo(rows + MORE)));
    }

    /** The rows that each page reads, of a customer all of whose things have this size. */
    private Map<String, Integer> read(int size) throws Exception {
        Customer customer = customers.entitled();
        String organization = "/organizations/" + customer.id();
        List<String> printers = customer.goodPrinters(size);
        JsonNode request = http.post(
                        customer.partner(), customer.url() + "/enrollments", Map.of("serialNumbers", printers))
                .json();
        jobs.runAll(customer.partner().partnerId());
        String imported = importContacts(customer, size, false);
        jobs.runAll(customer.partner().partnerId());
        String importing = importContacts(customer, size, false);
        importContacts(customer, size, true);
        UUID checked = SignedInAs.as(customer.partner(), () -> printerImports
                .check(RequestKind.PRINTER_IMPORT, customer.id(), "fleet.csv", changes(printers))
                .importId());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("customer", organization);
        pages.put("printers", organization + "/printers");
        pages.put("contacts", organization + "/contacts");
        pages.put("contact imports", organization + "/contact-imports");
        pages.put("contact import under way", organization + "/contact-imports/" + importing);
        pages.put("fleet file", organization + "/printer-imports/" + checked);
        pages.put("request", "/enrollments/" + request.get("id").asText());
        pages.put("printers of a request", "/enrollments/" + request.get("id").asText() + "/printers");
        pages.put("requests", "/requests/contact-imports");
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            show(customer, page.getValue());
            rows.put(page.getKey(), statements.rowsReadBy(() -> show(customer, page.getValue())));
        }
        return rows;
    }

    private void show(Customer customer, String page) throws Exception {
        mvc.perform(get(page).with(authentication(SignedInAs.authentication(customer.partner()))))
                .andExpect(status().isOk());
    }

    private String importContacts(Customer customer, int size, boolean dryRun) {
        String run = UUID.randomUUID().toString();
        String file =
                "First Name,Last Name,Company Name,Email,Country Code,Phone Number,Address Line 1,Address Line 2,City,"
                        + "State or Province,Postal Code,Country\n"
                        + IntStream.range(0, size)
                                .mapToObj(i -> "Anna,Rossi" + i + ",Rossi,anna" + i + "." + run
                                        + "@example.com,39,312 345 6789,Via Roma 1,,Milano,,20121,IT\n")
                                .collect(Collectors.joining());
        Http.Answer answer = http.postFile(
                customer.partner(),
                customer.url() + "/contact-imports?dryRun=" + dryRun,
                "contacts.csv",
                file.getBytes(StandardCharsets.UTF_8));
        return answer.json().get("id").asText();
    }

    private static ByteArrayInputStream changes(List<String> printers) {
        String file =
                "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,IP Address,"
                        + "Firmware,Last Communication\n"
                        + printers.stream()
                                .map(printer -> printer + ",CX725,NATIVE,2.0,2000,REGISTERED,NONE,,,\n")
                                .collect(Collectors.joining());
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
