package io.mpsexpress.enrollment.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence of accepted terms. */
@ApplicationTest
class AcceptanceApiTest {

    private static final String ACCEPTANCES = "/api/v1/acceptances/";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Test
    void eachAcceptanceIsEvidenceOfItsOwn() throws Exception {
        // given a request whose terms were accepted for two printers, and later for one that was resolved
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        String outdated = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(printers.get(0), printers.get(1), outdated));
        Customer.Request request = customer.enroll(List.of(printers.get(0), printers.get(1), outdated))
                .continueWith(true)
                .acceptTerms();
        customer.fact(outdated, "CX725,FLEET,99.0,1000,REGISTERED,NONE");
        request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "recheck"))
                .acceptTerms();

        // then each is listed, with its printers
        String list = "/api/v1/enrollments/" + request.id() + "/acceptances";
        JsonNode items = http.get(customer.partner(), list).json().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/serialNumbers")).hasSize(1);
        assertThat(items.at("/0/serialNumbers/0").asText()).isEqualTo(outdated);
        JsonNode first = items.get(1);
        assertThat(first.get("serialNumbers"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(printers)
                .isSorted();
        // with who accepted which text when
        assertThat(first.get("acceptedBy").asText())
                .isEqualTo(customer.partner().userId());
        assertThat(first.get("acceptedAt").asText()).endsWith("Z");
        assertThat(first.get("version").asInt()).isPositive();
        assertThat(first.get("language").asText()).isEqualTo("en");
        byte[] text = first.get("text").asText().getBytes(StandardCharsets.UTF_8);
        assertThat(first.get("textSha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        // a page at a time as well, and alone
        JsonNode page = http.get(customer.partner(), list + "?limit=1").json();
        assertThat(page.get("items")).containsExactly(items.get(0));
        String rest = list + "?limit=1&cursor=" + page.get("nextCursor").asText();
        assertThat(http.get(customer.partner(), rest).json().get("items")).containsExactly(first);
        assertThat(http.get(customer.partner(), ACCEPTANCES + first.get("id").asText())
                        .json())
                .isEqualTo(first);
    }

    @Test
    void evidenceIsForThoseWhoMaySeeTheRequest() {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        String list = "/api/v1/enrollments/" + request.id() + "/acceptances";
        assertThat(http.get(customer.partner(), list).json().get("items")).isEmpty();
        request.acceptTerms();
        String id = http.get(customer.partner(), list).json().at("/items/0/id").asText();

        assertThat(http.get(people.staff(Role.CUSTOMER_OPERATIONS), ACCEPTANCES + id)
                        .status())
                .isEqualTo(200);
        assertThat(http.get(people.partnerUser(people.partner()), ACCEPTANCES + id)
                        .status())
                .isEqualTo(404);
        assertThat(http.get(people.partnerUser(people.partner()), list).status())
                .isEqualTo(404);
        assertThat(http.get(customer.partner(), ACCEPTANCES + "nonsense").status())
                .isEqualTo(404);
    }
}
