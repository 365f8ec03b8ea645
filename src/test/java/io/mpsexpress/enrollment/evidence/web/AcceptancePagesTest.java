package io.mpsexpress.enrollment.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Evidence of accepted terms, as people read and keep it. */
@ApplicationTest
class AcceptancePagesTest {

    private static final Pattern COMMAND = Pattern.compile(" {2}Linux: +(.+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Test
    void anAcceptanceIsReadWithAllThatProvesIt() throws Exception {
        // given
        Customer customer = customers.entitled();
        List<String> printers = printers(customer);
        JsonNode accepted = accepted(customer, printers);
        String page = "/acceptances/" + accepted.get("id").asText();
        // then the request leads to its acceptances, and they to each
        String request = "/enrollments/" + accepted.get("enrollmentId").asText();
        assertThat(shown(customer.partner(), request)).contains("href=\"" + request + "/acceptances\"");
        assertThat(shown(customer.partner(), request + "/acceptances")).contains("href=\"" + page + "\"");
        // and one shows everything
        assertThat(shown(customer.partner(), page))
                .contains(printers)
                .contains(
                        accepted.get("textSha256").asText(),
                        accepted.get("acceptedBy").asText(),
                        accepted.get("acceptedAt").asText(),
                        "For 2 printers",
                        page + "/evidence.txt",
                        page + "/printers.csv");
        assertThat(shown(customer.partner(), page + "/printers.csv").lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(printers.get(0)))
                .anyMatch(line -> line.contains(printers.get(1)));
    }

    @Test
    void whoeverHasTheFileCanCheckItByTheCommandsInIt(@TempDir Path folder) throws Exception {
        // given the file, as it was downloaded
        Customer customer = customers.entitled();
        JsonNode accepted = accepted(customer, printers(customer));
        String page = "/acceptances/" + accepted.get("id").asText();
        MockHttpServletResponse answer = answer(customer.partner(), page + "/evidence.txt?lang=it");
        String name = answer.getHeader("Content-Disposition").replaceAll(".*filename=\"(.+)\".*", "$1");
        assertThat(name).matches("acceptance-E-\\d+-\\d{4}-\\d\\d-\\d\\d\\.txt");
        Files.write(folder.resolve(name), answer.getContentAsByteArray());
        // when
        List<String> commands = COMMAND.matcher(answer.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSize(2);
        // then the record is what the page shows, whatever the language of the head, and the text what was accepted
        assertThat(shown(customer.partner(), page)).contains(run(commands.get(0), folder));
        assertThat(run(commands.get(1), folder))
                .isEqualTo(accepted.get("textSha256").asText());
        // and a word that is changed shows
        String changed = Files.readString(folder.resolve(name))
                .replace(accepted.get("acceptedBy").asText(), "x");
        Files.writeString(folder.resolve(name), changed);
        assertThat(shown(customer.partner(), page)).doesNotContain(run(commands.get(0), folder));
    }

    @Test
    void evidenceIsForThoseWhoMaySeeTheRequest() throws Exception {
        Customer customer = customers.entitled();
        JsonNode accepted = accepted(customer, printers(customer));
        String page = "/acceptances/" + accepted.get("id").asText();
        Caller other = people.partnerUser(people.partner());

        assertThat(List.of(
                        page,
                        page + "/evidence.txt",
                        page + "/printers.csv",
                        "/enrollments/" + accepted.get("enrollmentId").asText() + "/acceptances"))
                .allSatisfy(path -> assertThat(answer(other, path).getStatus()).isEqualTo(404));
    }

    private static List<String> printers(Customer customer) {
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        return printers;
    }

    private JsonNode accepted(Customer customer, List<String> printers) {
        Customer.Request request = customer.enroll(printers).continueWith(false).acceptTerms();
        return http.get(customer.partner(), "/api/v1/enrollments/" + request.id() + "/acceptances")
                .json()
                .at("/items/0");
    }

    private String shown(Caller caller, String path) throws Exception {
        MockHttpServletResponse answer = answer(caller, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Caller caller, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse();
    }

    /** The hash, which is the first word that it prints. */
    private static String run(String command, Path folder) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed.split(" ")[0];
    }
}
