package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on record, for those who may read it. */
@ApplicationTest
class AuditApiTest {

    private static final String AUDIT = "/api/v1/audit";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    // which no other test of this time records
    private static final Act ACT = Act.PASSWORD_FORGOTTEN;

    private final String ours = "act=" + ACT.code() + "&from=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private UUID partnerId;
    private UUID customerId;
    private UUID foreignId;
    private Caller partner;

    @BeforeEach
    void anActOfThePartnerOneOfItsCustomerOneOfAnotherPartnersAndOneOfNobody() {
        partnerId = people.partner();
        customerId = people.customer(partnerId);
        foreignId = people.customer(people.partner());
        partner = people.partnerUser(partnerId);
        record(partner, partnerId, "one");
        record(partner, customerId, "two");
        record(people.staff(Role.CUSTOMER_OPERATIONS), foreignId, "three");
        record(Caller.system(), null, "four");
    }

    @Test
    void administratorsAndProcessOwnersSeeAllNewestFirst() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER)) {
            assertThat(subjects(people.staff(role), "?" + ours)).containsExactly("four", "three", "two", "one");
        }
    }

    @Test
    void partnerAdministratorsSeeTheirOwnOrganizationAndItsCustomersOnly() {
        assertThat(subjects(partner, "?" + ours)).containsExactly("two", "one");
        assertThat(subjects(partner, "?" + ours + "&organization=" + customerId))
                .containsExactly("two");
        assertThat(http.get(partner, AUDIT + "?organization=" + foreignId).status())
                .isEqualTo(404);
        assertThat(http.get(partner, AUDIT + ".csv?" + ours).text())
                .contains("\"two\"")
                .doesNotContain("three", "four");
    }

    @Test
    void nobodyElseSeesAny() {
        List<Caller> others = List.of(
                people.user(partnerId, Role.FLEET_MANAGER),
                people.staff(Role.CUSTOMER_OPERATIONS, Role.MPS_OFFER_MANAGER, Role.TECHNICAL_SUPPORT));

        for (Caller other : others) {
            assertThat(http.get(other, AUDIT).status()).isEqualTo(403);
            assertThat(http.get(other, AUDIT + ".csv").status()).isEqualTo(403);
        }
    }

    @Test
    void theyAreFoundByWhoAndWhen() {
        Caller owner = people.staff(Role.PROCESS_OWNER);

        assertThat(subjects(owner, "?" + ours + "&who=" + partner.userId())).containsExactly("two", "one");
        assertThat(subjects(owner, "?" + ours + "&to=" + Instant.now().plusSeconds(60)))
                .hasSize(4);
        assertThat(subjects(owner, "?" + ours + "&to=" + Instant.now().minusSeconds(60)))
                .isEmpty();
        Http.Answer wrong = http.get(owner, AUDIT + "?from=yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/message").asText()).contains("a day", "or a time");
    }

    @Test
    void daysAreAskedForAsEverywhereElse() {
        String who = "?act=" + ACT.code() + "&who=" + partner.userId();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(subjects(partner, who + "&from=" + today.minusDays(1) + "&to=" + today))
                .containsExactly("two", "one");
        assertThat(subjects(partner, who + "&to=" + today.minusDays(2))).isEmpty();
        assertThat(http.get(partner, AUDIT + ".csv" + who + "&from=" + today.plusDays(1))
                        .text())
                .doesNotContain("two");
    }

    @Test
    void aLongListIsReadPartByPart() {
        Caller owner = people.staff(Role.PROCESS_OWNER);

        JsonNode first = http.get(owner, AUDIT + "?limit=3&" + ours).json();
        String next = first.get("nextCursor").asText();

        assertThat(first.get("items").findValuesAsText("subject")).containsExactly("four", "three", "two");
        assertThat(subjects(owner, "?limit=3&" + ours + "&cursor=" + next)).containsExactly("one");
    }

    @Test
    void anEntrySaysWhoDidWhatAndWhatCameOfIt() {
        JsonNode entry = http.get(partner, AUDIT + "?organization=" + customerId + "&" + ours)
                .json()
                .at("/items/0");

        assertThat(entry.get("at").asText()).endsWith("Z");
        assertThat(entry.get("who").asText()).isEqualTo(partner.userId());
        assertThat(entry.get("organizationId").asText()).isEqualTo(customerId.toString());
        assertThat(entry.get("outcome").asText()).isEqualTo("done");
        assertThat(entry.at("/details/reason").asText()).isEqualTo("=1+1");
    }

    @Test
    void whatWasRefusedOrFailedIsTold() {
        assertThat(Act.of("person.refused").outcome()).isEqualTo("refused");
        assertThat(Act.of("signIn.failed").outcome()).isEqualTo("failed");
        record(Act.PERSON_REFUSED, partner, partnerId, "five");

        assertThat(http.get(partner, AUDIT + "?act=person.refused&organization=" + partnerId)
                        .json()
                        .at("/items/0/outcome")
                        .asText())
                .isEqualTo("refused");
    }

    @Test
    void theFileIsOfQuotedValuesThatNoSpreadsheetTakesForFormulas() {
        record(partner, customerId, "=cmd");

        String file = http.get(partner, AUDIT + ".csv?" + ours).text();

        assertThat(file)
                .contains("\"at\",\"who\",\"act\",\"organizationId\",\"subject\",\"outcome\",\"details\"")
                .contains("\"'=cmd\",\"done\",\"{\"\"reason\"\":\"\"=1+1\"\"}\"");
    }

    private void record(Caller who, UUID organizationId, String subject) {
        record(ACT, who, organizationId, subject);
    }

    private void record(Act act, Caller who, UUID organizationId, String subject) {
        SignedInAs.run(
                who,
                () -> transaction.executeWithoutResult(
                        status -> audit.record(act, organizationId, subject, Map.of("reason", "=1+1"))));
    }

    private List<String> subjects(Caller caller, String query) {
        return http.get(caller, AUDIT + query).json().get("items").findValuesAsText("subject");
    }
}
