package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approved exception is a contract: for one printer, while it keeps its model, within limits, until it is revoked. */
@ApplicationTest
class ExceptionIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REVIEW = "userTask_reviewEligibility";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private ExceptionQueries exceptions;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;

    /** On H2 one writes after the other: there is no race to be lost. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 15 : 2);
    }

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    private Customer.Request escalated(String... facts) {
        List<String> serialNumbers = Stream.of(facts).map(customer::printer).toList();
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private static String only(Customer.Request request) {
        return request.printers().keySet().iterator().next();
    }

    private String escalation(Customer.Request request) {
        return jdbc.sql("select id from escalation where enrollment_id = ?")
                .param(UUID.fromString(request.id()))
                .query(UUID.class)
                .single()
                .toString();
    }

    private Http.Answer decide(Customer.Request request, Map<String, ?> body) {
        return http.post(operations, "/api/v1/escalations/" + escalation(request) + "/decisions", body);
    }

    /** Approves it for some printers; no job runs. */
    private void approve(Customer.Request request, List<String> serialNumbers, Map<String, ?> limits) {
        Map<String, Object> body = new HashMap<>(limits);
        body.put("decision", "approveException");
        body.put("reason", "Until it is replaced");
        body.put("serialNumbers", serialNumbers);
        Http.Answer answer = decide(request, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** A request whose only printer is ready by an exception. */
    private Customer.Request approved(String facts, Map<String, ?> limits) {
        Customer.Request request = escalated(facts);
        approve(request, List.of(only(request)), limits);
        return request.runJobs();
    }

    private List<JsonNode> listed(Caller caller, String query) {
        Http.Answer answer = http.get(caller, "/api/v1/exceptions?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().get("items").forEach(items::add);
        return items;
    }

    private JsonNode exceptionOf(String serialNumber) {
        return listed(operations, "serialNumber=" + serialNumber).get(0);
    }

    private String stateOf(String serialNumber) {
        return exceptionOf(serialNumber).get("state").asText();
    }

    private Http.Answer revoke(Caller caller, String serialNumber) {
        return http.delete(
                caller,
                "/api/v1/exceptions/" + exceptionOf(serialNumber).get("id").asText() + "?reason=Sold");
    }

    private String checked(String serialNumber) {
        return customer.check(List.of(serialNumber)).at("/printers/0/status").asText();
    }

    /** As the list of printers has it. */
    private String stored(String serialNumber) {
        return jdbc.sql("select eligibility from printer where serial_number = ?")
                .param(serialNumber)
                .query(String.class)
                .single();
    }

    /** Its last day was the one before. */
    private void letItExpire(String serialNumber) {
        LocalDate yesterday = TODAY.minusDays(1);
        jdbc.sql("update escalation_decision set valid_until = ? where serial_number = ?")
                .params(yesterday, serialNumber)
                .update();
        jdbc.sql("update printer set model_exception_until = ? where serial_number = ?")
                .params(yesterday, serialNumber)
                .update();
    }

    private static void assertNotEligible(Customer.Request request, String serialNumber) {
        assertThat(request.printer(serialNumber).get("status").asText()).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(request.printer(serialNumber).get("reasons").toString()).contains("UNSUPPORTED_MODEL");
    }

    @Test
    void whatWasApprovedIsListedWithItsTerms() {
        Customer.Request request =
                approved(UNSUPPORTED, Map.of("validUntil", TODAY.plusYears(1).toString(), "maximumPageCount", 700_000));

        JsonNode exception = exceptionOf(only(request));

        assertThat(exception.get("model").asText()).isEqualTo("E460");
        assertThat(exception.get("organizationId").asText())
                .isEqualTo(customer.id().toString());
        assertThat(exception.get("organizationName").asText()).startsWith("Customer ");
        assertThat(exception.get("number").asText())
                .isEqualTo(request.now().get("number").asText());
        assertThat(exception.get("status").asText()).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(exception.get("reason").asText()).isEqualTo("Until it is replaced");
        assertThat(exception.get("approvedBy").asText()).isEqualTo(operations.userId());
        assertThat(exception.get("approvedAt").asText()).endsWith("Z");
        assertThat(exception.get("validUntil").asText())
                .isEqualTo(TODAY.plusYears(1).toString());
        assertThat(exception.get("maximumPageCount").asLong()).isEqualTo(700_000);
        assertThat(exception.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(exception.get("inForce").asBoolean()).isTrue();
        assertThat(exception.get("revokedBy").isNull()).isTrue();
        assertThat(http.get(
                                operations,
                                "/api/v1/exceptions/" + exception.get("id").asText())
                        .json())
                .isEqualTo(exception);
    }

    @Test
    void theDeskGivesTheSameLimitsToAllThatItApproves() {
        // given two requests, one of them with a printer that has printed more
        Customer.Request request = escalated(UNSUPPORTED);
        Customer.Request other = escalated(UNSUPPORTED, "E460,NATIVE,1.0,5000,REGISTERED,NONE");
        String much = other.printers().keySet().stream()
                .filter(serialNumber -> pages(serialNumber) == 5_000)
                .findFirst()
                .orElseThrow();
        String little = other.printers().keySet().stream()
                .filter(serialNumber -> !serialNumber.equals(much))
                .findFirst()
                .orElseThrow();

        // when all are approved up to fewer pages
        Map<String, Object> body = new HashMap<>(Map.of(
                "decision",
                "approveException",
                "maximumPageCount",
                4_000,
                "validUntil",
                TODAY.toString(),
                "escalationIds",
                List.of(escalation(request), escalation(other))));
        JsonNode whole =
                http.post(operations, "/api/v1/escalation-decisions", body).json();
        body.remove("escalationIds");
        body.put(
                "printers",
                Stream.of(much, little)
                        .map(printer -> Map.of("escalationId", escalation(other), "serialNumber", printer))
                        .toList());
        JsonNode each =
                http.post(operations, "/api/v1/escalation-decisions", body).json();

        // then it is refused for that printer, which stops no other
        assertThat(whole.at("/results/0/outcome").asText()).isEqualTo("decided");
        assertThat(whole.at("/results/1/outcome").asText()).isEqualTo("partly");
        assertThat(whole.at("/results/1/leftOut")).singleElement().satisfies(printer -> {
            assertThat(printer.get("serialNumber").asText()).isEqualTo(much);
            assertThat(printer.get("message").asText()).contains(much).contains("5,000");
        });
        assertThat(each.at("/results/0/outcome").asText()).isEqualTo("refused");
        assertThat(each.at("/results/0/message").asText()).contains(much).contains("5,000");
        assertThat(each.at("/results/1/outcome").asText()).isEqualTo("refused");
        assertThat(listed(operations, "serialNumber=" + much)).isEmpty();
        assertThat(exceptionOf(little).get("maximumPageCount").asLong()).isEqualTo(4_000);
        assertThat(exceptionOf(only(request)).get("validUntil").asText()).isEqualTo(TODAY.toString());
    }

    private long pages(String serialNumber) {
        return jdbc.sql("select lifetime_page_count from printer where serial_number = ?")
                .param(serialNumber)
                .query(Long.class)
                .single();
    }

    static Stream<Arguments> wrongLimits() {
        return Stream.of(
                Arguments.of(
                        "approveException", "validUntil", TODAY.minusDays(1).toString()),
                Arguments.of(
                        "approveException",
                        "validUntil",
                        TODAY.plusYears(10).plusDays(1).toString()),
                Arguments.of("approveException", "validUntil", "2027-02-30"),
                Arguments.of("approveException", "validUntil", "tomorrow"),
                Arguments.of("approveException", "maximumPageCount", 0),
                Arguments.of("approveException", "maximumPageCount", -5),
                Arguments.of("approveException", "maximumPageCount", "many"),
                Arguments.of("approveException", "maximumPageCount", 1_000_000_000_000L),
                Arguments.of("approveException", "maximumPageCount", 999),
                Arguments.of("reject", "maximumPageCount", 2_000),
                Arguments.of("recheck", "validUntil", TODAY.toString()));
    }

    @ParameterizedTest
    @MethodSource("wrongLimits")
    void aLimitThatMakesNoSenseIsRefusedByItsField(String decision, String field, Object value) {
        Customer.Request request = escalated(UNSUPPORTED);

        Http.Answer answer = decide(
                request,
                Map.of(
                        "serialNumbers",
                        List.of(only(request)),
                        "decision",
                        decision,
                        "reason",
                        "Because",
                        field,
                        value));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(request.tasks(DECIDE)).hasSize(1);
    }

    @Test
    void afterItsLastDayThePrinterIsNotAddedAnyMore() {
        // given a printer whose terms wait on the last day of its exception
        Customer.Request request = approved(UNSUPPORTED, Map.of("validUntil", TODAY.toString()));
        String serialNumber = only(request);
        assertThat(checked(serialNumber)).isEqualTo("ELIGIBLE");

        // when the day is over before somebody accepts
        letItExpire(serialNumber);
        request.acceptTerms();

        // then the last check finds that, and says why
        assertThat(checked(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(request.outcome(serialNumber)).isEqualTo("NOT_ADDED");
        assertNotEligible(request, serialNumber);
        assertThat(stateOf(serialNumber)).isEqualTo("EXPIRED");
        assertThat(listed(operations, "state=expired&serialNumber=" + serialNumber))
                .hasSize(1);
        assertThat(listed(operations, "state=inForce&serialNumber=" + serialNumber))
                .isEmpty();
        // and there is nothing left to revoke
        assertThat(revoke(operations, serialNumber).status()).isEqualTo(409);
    }

    @Test
    void theListOfPrintersFollowsWhenTheDayIsOver() {
        // given
        Customer.Request request = approved(UNSUPPORTED, Map.of("validUntil", TODAY.toString()));
        String serialNumber = only(request);
        assertThat(stored(serialNumber)).isEqualTo("ELIGIBLE");

        // then its printer is looked at again when the next day begins, and once more
        List<LocalDate> due = jdbc.sql("select due_at from eligibility_refresh where kind = 'PRINTERS'"
                        + " and subject = (select cast(id as varchar) from printer where serial_number = ?)")
                .param(serialNumber)
                .query((row, number) -> row.getObject(1, java.time.OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate())
                .list();
        assertThat(due).containsExactly(TODAY.plusDays(1), TODAY.plusDays(1));
    }

    @Test
    void beyondItsPagesThePrinterIsNotEligibleAnyMore() {
        // given
        Customer.Request request = approved(UNSUPPORTED, Map.of("maximumPageCount", 1_500));
        String serialNumber = only(request);

        // when the printer has printed as many, and more
        customer.fact(serialNumber, "E460,NATIVE,1.0,1500,REGISTERED,NONE");
        assertThat(stored(serialNumber)).isEqualTo("ELIGIBLE");
        customer.fact(serialNumber, "E460,NATIVE,1.0,1501,REGISTERED,NONE");

        // then lists, checks and the last check before adding find that
        assertThat(stored(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(checked(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(stateOf(serialNumber)).isEqualTo("PAGE_COUNT_PASSED");
        assertThat(listed(operations, "state=expired&serialNumber=" + serialNumber))
                .hasSize(1);
        request.acceptTerms();
        assertThat(request.outcome(serialNumber)).isEqualTo("NOT_ADDED");
        assertNotEligible(request, serialNumber);
    }

    @Test
    void anExceptionForThePageCountEndsWithItsPages() {
        Customer.Request request = approved(EXCEEDED, Map.of("maximumPageCount", 700_000));
        String serialNumber = only(request);
        assertThat(checked(serialNumber)).isEqualTo("ELIGIBLE");

        customer.fact(serialNumber, "CX725,NATIVE,1.0,700001,REGISTERED,NONE");

        assertThat(checked(serialNumber)).isEqualTo("PAGE_COUNT_EXCEEDED");
        assertThat(stateOf(serialNumber)).isEqualTo("PAGE_COUNT_PASSED");
    }

    @Test
    void anExceptionIsForTheModelThatThePrinterHad() {
        // given
        String serialNumber = only(approved(UNSUPPORTED, Map.of()));

        // when the agent spells the model in another way, then it is the same
        customer.fact(serialNumber, "Lexmark E460,NATIVE,1.0,1000,REGISTERED,NONE");
        assertThat(checked(serialNumber)).isEqualTo("ELIGIBLE");
        assertThat(stateOf(serialNumber)).isEqualTo("IN_FORCE");
        assertThat(listed(operations, "state=inForce&serialNumber=" + serialNumber))
                .hasSize(1);

        // when it is another one
        customer.fact(serialNumber, "E462,NATIVE,1.0,1000,REGISTERED,NONE");

        // then the exception does not count
        assertThat(checked(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(stored(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(stateOf(serialNumber)).isEqualTo("MODEL_CHANGED");
        assertThat(listed(operations, "state=inForce&serialNumber=" + serialNumber))
                .isEmpty();
    }

    @Test
    void whatIsNotYetAddedLosesARevokedExceptionAndGoesBackToTheTeam() {
        // given a printer whose terms wait
        Customer.Request request = approved(UNSUPPORTED, Map.of());
        String serialNumber = only(request);
        assertThat(request.tasks(TERMS)).hasSize(1);

        // when its exception is revoked
        assertThat(revoke(operations, serialNumber).status()).isEqualTo(204);

        // then nobody is asked to accept terms for nothing
        assertThat(request.tasks(TERMS)).isEmpty();
        assertThat(checked(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(stored(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        // and the team decides once more
        assertThat(request.tasks(DECIDE)).hasSize(1);
        request.runJobs();
        assertThat(request.tasks(REVIEW)).isEmpty();
        assertThat(request.outcome(serialNumber)).isEqualTo("OPEN");
        assertNotEligible(request, serialNumber);
        // and it is on record in the course of the request, once, with who, when and why
        JsonNode exception = exceptionOf(serialNumber);
        assertThat(exception.get("state").asText()).isEqualTo("REVOKED");
        assertThat(exception.get("inForce").asBoolean()).isFalse();
        assertThat(exception.get("revokedBy").asText()).isEqualTo(operations.userId());
        assertThat(exception.get("revokedAt").asText()).endsWith("Z");
        assertThat(exception.get("revocationReason").asText()).isEqualTo("Sold");
        assertThat(listed(operations, "state=revoked&serialNumber=" + serialNumber))
                .hasSize(1);
        assertThat(revocationsOnRecord(request)).isOne();
        assertThat(audit.about(List.of(request.id())))
                .noneMatch(act -> act.act().equals("terms.declined"));
        // and the same printer can be approved again
        approve(request, List.of(serialNumber), Map.of());
        request.runJobs().acceptTerms();
        assertThat(request.outcome(serialNumber)).isEqualTo("MANAGED");
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    private long revocationsOnRecord(Customer.Request request) {
        return audit.about(List.of(request.id(), escalation(request))).stream()
                .filter(act -> act.act().equals("exception.revoked"))
                .count();
    }

    @Test
    void theOthersOfTheRequestGoOnWithoutIt() {
        // given two printers that are ready, and nothing left to decide
        Customer.Request request = escalated(UNSUPPORTED, UNSUPPORTED);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());
        approve(request, serialNumbers, Map.of());
        request.runJobs();
        String task = request.task(TERMS);

        // when the exception of one is revoked
        revoke(operations, serialNumbers.get(0));

        // then the same task offers the terms for the other one only
        assertThat(request.task(TERMS)).isEqualTo(task);
        assertThat(http.get(customer.partner(), "/engine-rest/task/" + task + "/form-variables")
                        .json()
                        .at("/eligibleCount/value")
                        .asInt())
                .isOne();
        request.acceptTerms();
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("OPEN");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("MANAGED");
        assertThat(request.tasks(DECIDE)).hasSize(1);
    }

    @Test
    void itGoesBackToTheTeamThatStillDecidesOthersLikeIt() {
        // given two escalated printers, of which one is approved
        Customer.Request request = escalated(UNSUPPORTED, UNSUPPORTED);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());
        approve(request, serialNumbers.subList(0, 1), Map.of());
        request.runJobs();

        // when that is revoked
        revoke(operations, serialNumbers.get(0));

        // then both are to be decided
        assertThat(request.tasks(TERMS)).isEmpty();
        JsonNode escalation = http.get(operations, "/api/v1/escalations/" + escalation(request))
                .json();
        assertThat(escalation.get("openPrinters").asInt()).isEqualTo(2);
        request.runJobs()
                .submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("NOT_ADDED");
    }

    @Test
    void whatIsToBeReviewedIsReviewedWithoutIt() {
        // given an exception of an earlier request, and a request that waits for its review
        Customer.Request earlier = approved(UNSUPPORTED, Map.of());
        String serialNumber = only(earlier);
        http.post(customer.partner(), "/api/v1/enrollments/" + earlier.id() + "/withdrawal", Map.of("reason", "Later"));
        Customer.Request request = customer.enroll(List.of(serialNumber));
        assertThat(request.printer(serialNumber).get("status").asText()).isEqualTo("ELIGIBLE");

        // when it is revoked
        revoke(operations, serialNumber);

        // then there is nothing to go on with
        assertThat(request.tasks(REVIEW)).hasSize(1);
        assertNotEligible(request, serialNumber);
        assertThat(request.submitRefused(REVIEW, Map.of("reviewDecision", "continue", "escalateIneligible", false)))
                .isNotBlank();
        assertThat(revocationsOnRecord(request.id())).isOne();
    }

    private long revocationsOnRecord(String subject) {
        return audit.about(List.of(subject)).stream()
                .filter(act -> act.act().equals("exception.revoked"))
                .count();
    }

    @Test
    void whatIsManagedStaysManaged() {
        // given
        Customer.Request request = approved(UNSUPPORTED, Map.of()).acceptTerms();
        String serialNumber = only(request);
        assertThat(request.outcome(serialNumber)).isEqualTo("MANAGED");

        // when
        assertThat(revoke(operations, serialNumber).status()).isEqualTo(204);

        // then
        assertThat(request.outcome(serialNumber)).isEqualTo("MANAGED");
        assertThat(stored(serialNumber)).isEqualTo("ALREADY_MANAGED");
        assertThat(request.state()).isEqualTo("COMPLETED");
        // and once it is out, the exception does not bring it back
        customer.decideRemoval(operations, customer.removePrinters(List.of(serialNumber)), "approve", "Yes");
        assertThat(checked(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
    }

    @Test
    void onlyCustomerOperationsRevoke() {
        Customer.Request request = approved(UNSUPPORTED, Map.of());
        String serialNumber = only(request);
        Customer foreign = customers.notEntitled();

        // a partner reads what is approved for its customers, and nothing of others'
        assertThat(listed(customer.partner(), "")).hasSize(1);
        assertThat(listed(foreign.partner(), "")).isEmpty();
        assertThat(listed(foreign.partner(), "serialNumber=" + serialNumber)).isEmpty();
        assertThat(revoke(customer.partner(), serialNumber).status()).isEqualTo(403);
        assertThat(revoke(foreign.partner(), serialNumber).status()).isEqualTo(404);
        assertThat(revoke(people.staff(Role.TECHNICAL_SUPPORT), serialNumber).status())
                .isEqualTo(403);
        assertThat(revoke(people.staff(Role.PROCESS_OWNER), serialNumber).status())
                .isEqualTo(403);
        assertThat(http.delete(operations, "/api/v1/exceptions/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(http.delete(operations, "/api/v1/exceptions/nothing").status())
                .isEqualTo(404);
        assertThat(stateOf(serialNumber)).isEqualTo("IN_FORCE");
        // and an administrator does, too, without having to say why
        String id = exceptionOf(serialNumber).get("id").asText();
        assertThat(http.delete(people.staff(Role.ADMINISTRATOR), "/api/v1/exceptions/" + id)
                        .status())
                .isEqualTo(204);
        assertThat(exceptionOf(serialNumber).get("revocationReason").isNull()).isTrue();
        // and the second time it is revoked already
        Http.Answer again = revoke(operations, serialNumber);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asText()).contains("revoked already");
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        String serialNumber = only(approved(UNSUPPORTED, Map.of()));
        String id = exceptionOf(serialNumber).get("id").asText();

        Http.Answer answer = http.delete(operations, "/api/v1/exceptions/" + id + "?reason=" + "x".repeat(1_001));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("reason");
        assertThat(stateOf(serialNumber)).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void ofTwoWhoRevokeAtOnceOneIsTooLate(int round) throws Exception {
        Customer.Request request = approved(UNSUPPORTED, Map.of());
        String serialNumber = only(request);

        List<Integer> answers =
                AtOnce.twice(() -> revoke(operations, serialNumber).status());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(revocationsOnRecord(request)).isOne();
        assertThat(request.runJobs().tasks(DECIDE)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoAcceptsTheTermsWhileItIsRevokedAddsThePrinterOrDoesNot(int round) throws Exception {
        // given
        Customer.Request request = approved(UNSUPPORTED, Map.of());
        String serialNumber = only(request);
        String task = request.task(TERMS);
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> both =
                List.of(() -> revoke(operations, serialNumber).status(), () -> http.post(
                                customer.partner(),
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))))
                        .status());

        // when
        List<Integer> answers =
                AtOnce.twice(() -> both.get(next.getAndIncrement()).call());

        // then it is revoked, and the printer was added before or is not added
        request.runJobs();
        assertThat(answers).as(answers.toString()).noneMatch(status -> status >= 500);
        assertThat(stateOf(serialNumber)).isEqualTo("REVOKED");
        assertThat(request.outcome(serialNumber) + " " + request.tasks(DECIDE).size())
                .isIn("MANAGED 0", "OPEN 1");
        assertThat(request.tasks(TERMS)).isEmpty();
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    @Test
    void aLaterExceptionForTheSameReasonTakesThePlaceOfTheEarlierOne() {
        // given a printer that two requests have escalated
        String serialNumber = customer.printer(UNSUPPORTED);
        customer.giveContact(List.of(serialNumber));
        Customer.Request first = customer.enroll(List.of(serialNumber)).continueWith(true);
        Customer.Request second = customer.enroll(List.of(serialNumber)).continueWith(true);

        // when both approve it
        approve(first, List.of(serialNumber), Map.of("maximumPageCount", 2_000));
        String earlier = exceptionOf(serialNumber).get("id").asText();
        approve(second, List.of(serialNumber), Map.of("maximumPageCount", 3_000));

        // then the later one counts, and the earlier one cannot be revoked
        assertThat(listed(operations, "serialNumber=" + serialNumber))
                .extracting(exception -> exception.get("state").asText())
                .containsExactly("IN_FORCE", "REPLACED");
        assertThat(http.delete(operations, "/api/v1/exceptions/" + earlier).status())
                .isEqualTo(409);
        // and when the later one is revoked, both requests lose the printer
        revoke(operations, serialNumber);
        assertNotEligible(first, serialNumber);
        assertNotEligible(second, serialNumber);
        assertThat(revocationsOnRecord(first.id())).isOne();
    }

    @Test
    void theListIsFilteredAndPagedByKey() {
        approved(UNSUPPORTED, Map.of());
        approved(EXCEEDED, Map.of());
        approved(UNSUPPORTED, Map.of());
        Caller partner = customer.partner();

        assertThat(listed(operations, "organization=" + customer.id())).hasSize(3);
        assertThat(listed(partner, "model=e46")).hasSize(2);
        assertThat(listed(partner, "model=cx7"))
                .extracting(exception -> exception.get("status").asText())
                .containsExactly("PAGE_COUNT_EXCEEDED");
        assertThat(listed(operations, "organization=" + UUID.randomUUID())).isEmpty();
        assertThat(http.get(partner, "/api/v1/exceptions?state=perhaps")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("state");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = http.get(partner, "/api/v1/exceptions?limit=1&cursor=" + cursor)
                    .json();
            page.get("items").forEach(item -> paged.add(item.get("id").asText()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : page.get("nextCursor").asText();
        } while (cursor != null);
        assertThat(paged)
                .isEqualTo(listed(partner, "").stream()
                        .map(item -> item.get("id").asText())
                        .toList());
    }

    @Test
    void earlierDecisionsSayWhatBecameOfAnException() {
        // given an exception that was revoked
        Customer.Request earlier = approved(UNSUPPORTED, Map.of("maximumPageCount", 2_000));
        String serialNumber = only(earlier);
        revoke(operations, serialNumber);

        // when the next one of the model is to be decided
        Customer.Request request = escalated(UNSUPPORTED);
        JsonNode escalation = http.get(operations, "/api/v1/escalations/" + escalation(request))
                .json();

        // then its earlier decision says so
        assertThat(escalation.get("earlierDecisions")).anySatisfy(decision -> {
            assertThat(decision.get("serialNumber").asText()).isEqualTo(serialNumber);
            assertThat(decision.get("exceptionState").asText()).isEqualTo("REVOKED");
            assertThat(decision.get("maximumPageCount").asLong()).isEqualTo(2_000);
        });
        // and so does what is known of the printer, to those who may see it
        ExceptionFilter ofPrinter = new ExceptionFilter(null, null, serialNumber, null);
        actingAs.run(customer.partner().userId(), () -> assertThat(
                        exceptions.list(ofPrinter, null, null).items())
                .extracting(ExceptionView::state)
                .containsExactly(ExceptionState.REVOKED));
        actingAs.run(
                customers.notEntitled().partner().userId(),
                () -> assertThat(exceptions.list(ofPrinter, null, null).items()).isEmpty());
    }
}
