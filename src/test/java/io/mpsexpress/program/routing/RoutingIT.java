package io.mpsexpress.program.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.AuditEntry;
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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The routing table by API: who changes it, what follows it, and what it would have done. The table goes back after each test. */
@ApplicationTest
class RoutingIT {

    private static final String ROUTING = "/api/v1/program/escalation-routing";
    private static final String PREVIEW = ROUTING + "/preview";
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REMEDIATE = "userTask_remediatePrinters";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RoutingAtStart start;

    private Caller owner;
    private JsonNode before;

    @BeforeEach
    void aProcessOwner() {
        owner = people.staff(Role.PROCESS_OWNER);
        before = http.get(owner, ROUTING).json();
    }

    @AfterEach
    void leaveTheTableAsItWas() {
        Http.Answer answer = http.put(owner, ROUTING, Map.of("rows", before.get("rows")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    // -- what follows the table

    @Test
    void newEscalationsFollowTheLatestVersionAndRunningOnesKeepTheirs() {
        // given an escalation with customer operations
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Customer.Request running = escalated(UNSUPPORTED);
        JsonNode given = escalation(running);
        String due = task(running).get("due").asText();

        // when the process owner gives such printers to technical support
        change(table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77));

        // then a new one is with them
        Customer.Request next = escalated(UNSUPPORTED);
        JsonNode escalation = escalation(next);
        assertThat(escalation.get("team").asText()).isEqualTo("technical-support");
        assertThat(time(escalation, "dueAt"))
                .isEqualTo(time(escalation, "openedAt").plus(Duration.ofDays(3)));
        assertThat(task(next).get("priority").asInt()).isEqualTo(77);
        assertThat(next.now().at("/tasks/0/candidateGroups/0").asText()).isEqualTo("technical-support");

        // and the other one is as it was, also when its printers are checked again in vain
        assertThat(escalation(running)).isEqualTo(given);
        running.submit(operations, DECIDE, Map.of("escalationDecision", "recheck"));
        for (String field : List.of("team", "dueAt", "priority")) {
            assertThat(escalation(running).get(field)).as(field).isEqualTo(given.get(field));
        }
        assertThat(task(running).get("priority").asInt()).isEqualTo(50);
        assertThat(task(running).get("due").asText()).isEqualTo(due);
        assertThat(running.now().at("/tasks/0/candidateGroups/0").asText()).isEqualTo("customer-operations");
        running.submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "No"));
        assertThat(running.state()).isEqualTo("COMPLETED");
    }

    @Test
    void whatThePartnerCouldNotPutRightGoesOnByTheTableOfThen() {
        // given printers that the partner is to put right
        Customer.Request request = escalated(UNCOUNTED);
        change(table("PAGE_COUNT_MISSING", true, "customer-operations", 1, 90));
        assertThat(request.tasks(REMEDIATE)).hasSize(1);

        // when that was in vain
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        // then
        JsonNode escalation = escalation(request);
        assertThat(escalation.get("team").asText()).isEqualTo("customer-operations");
        assertThat(jdbc.queryForMap(
                                "select after_remediation, due_in_days from escalation where enrollment_id = ?",
                                UUID.fromString(request.id()))
                        .values())
                .containsExactly(true, 1);
    }

    @Test
    void thePartnerKeepsTheirTimeForAFurtherAttempt() {
        Customer.Request request = escalated(UNCOUNTED);
        change(table("PAGE_COUNT_MISSING", null, "fleet-manager", 2, 60));
        String due = dueOf(request.task(REMEDIATE));

        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        assertThat(dueOf(request.task(REMEDIATE))).isEqualTo(due);
    }

    @Test
    void whatIsOverdueIsAtLeastAsUrgentAsBefore() {
        change(table("UNSUPPORTED_MODEL", null, "customer-operations", 1, 95));
        Customer.Request request = escalated(UNSUPPORTED);

        jobs.fireTimer(request.customer().partner().partnerId(), "event_escalationOverdue");

        assertThat(escalation(request).get("overdue").asBoolean()).isTrue();
        assertThat(task(request).get("priority").asInt()).isEqualTo(95);
    }

    // -- what becomes of the application's own table

    @Test
    void aTableThatSomebodyMadeOutlivesAStartOfEveryNode() throws Exception {
        // given
        JsonNode made = change(table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77));
        long versions = versionsInTheEngine();
        int known = known();

        // when two nodes start, with the file of the application
        AtOnce.twice(() -> {
            start.run();
            return true;
        });

        // then
        assertThat(http.get(owner, ROUTING).json()).isEqualTo(made);
        assertThat(versionsInTheEngine()).isEqualTo(versions);
        assertThat(known()).isEqualTo(known);
    }

    /** All of them are deployed anew when one has changed. */
    @Test
    void theTableIsNotAmongTheModelsThatAreDeployedTogether() {
        Resource[] together =
                ((SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration()).getDeploymentResources();
        assertThat(together)
                .extracting(Resource::getFilename)
                .contains("resolve-ineligible-printers.bpmn", "decide-escalation.form")
                .noneMatch(name -> name.endsWith(".dmn"));
    }

    @Test
    void theFirstVersionIsTheApplicationsOwnAndOnRecordOnce() {
        start.run();
        start.run();
        assertThat(jdbc.queryForList(
                        "select v.made_by from escalation_routing_version v where v.change_set is null", String.class))
                .containsExactly("system");
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("escalation-routing")
                        .decisionDefinitionVersion(1)
                        .singleResult()
                        .getResourceName())
                .isEqualTo("processes/escalation-routing.dmn");
    }

    @Test
    void aVersionThatAnAdministratorTakesAwayIsNumberedAgain() {
        JsonNode made = change(table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77));
        repository.deleteDeployment(
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("escalation-routing")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId(),
                true);
        assertThat(http.get(owner, ROUTING).json().get("rows")).isEqualTo(before.get("rows"));

        JsonNode again = change(table("UNSUPPORTED_MODEL", null, "technical-support", 4, 77));
        assertThat(again.get("version")).isEqualTo(made.get("version"));
    }

    // -- changes

    @Test
    void aTableThatSomebodyChangedMeanwhileIsNotOverwritten() {
        ObjectNode mine = table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77);
        JsonNode theirs = change(table("UNSUPPORTED_MODEL", null, "technical-support", 4, 77));

        Http.Answer stale = http.put(people.staff(Role.MPS_OFFER_MANAGER), ROUTING, mine);

        assertThat(stale.status()).as(stale.toString()).isEqualTo(409);
        assertThat(stale.json().get("version")).isEqualTo(theirs.get("version"));
        assertThat(http.get(owner, ROUTING).json()).isEqualTo(theirs);
        // who names no version replaces whatever is there
        assertThat(http.put(owner, ROUTING, mine.without("version")).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsToldSo() throws Exception {
        ObjectNode table = table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77);
        long versions = versionsInTheEngine();

        List<Http.Answer> answers = AtOnce.twice(() -> http.put(owner, ROUTING, table));

        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(versionsInTheEngine()).isEqualTo(versions + 1);
        assertThat(version(http.get(owner, ROUTING).json())).isEqualTo(version(before) + 1);
    }

    @Test
    void theSameTableAgainMakesNoVersion() {
        JsonNode made = change(table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77));
        long versions = versionsInTheEngine();

        assertThat(change((ObjectNode) made)).isEqualTo(made);
        // two rows that say what one said are the same table
        ObjectNode split = made.deepCopy();
        ArrayNode rows = (ArrayNode) split.get("rows");
        for (JsonNode row : rows) {
            if (row.get("status").asText().equals("UNSUPPORTED_MODEL")) {
                ((ObjectNode) row).put("afterRemediation", false);
                rows.add(row.<ObjectNode>deepCopy().put("afterRemediation", true));
                break;
            }
        }
        assertThat(change(split)).isEqualTo(made);
        assertThat(versionsInTheEngine()).isEqualTo(versions);
    }

    @Test
    void aChangeIsOnRecordWithBeforeAndAfter() {
        JsonNode made = change(table("UNSUPPORTED_MODEL", null, "technical-support", 3, 77));
        change(table("PAGE_COUNT_MISSING", true, "customer-operations", 1, 90).put("version", version(made)));

        assertThat(jdbc.queryForList(
                        "select kind, subject, before_value, after_value from program_change where changed_by = ? order by id",
                        owner.userId()))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[ROUTE_CHANGED, UNSUPPORTED_MODEL, team=customer-operations dueInDays=5 priority=50,"
                                + " team=technical-support dueInDays=3 priority=77]",
                        "[ROUTE_CHANGED, UNSUPPORTED_MODEL, team=technical-support dueInDays=3 priority=77,"
                                + " team=customer-operations dueInDays=5 priority=50]",
                        "[ROUTE_CHANGED, PAGE_COUNT_MISSING afterRemediation=true, team=technical-support dueInDays=3"
                                + " priority=60, team=customer-operations dueInDays=1 priority=90]");
        List<AuditEntry> entries = audit.about(List.of("escalation-routing")).stream()
                .filter(entry -> entry.userId().equals(owner.userId()))
                .toList();
        assertThat(entries).hasSize(2).allSatisfy(entry -> assertThat(entry.act())
                .isEqualTo("program.routingChanged"));
        assertThat(entries.get(0).details().toString())
                .contains("UNSUPPORTED_MODEL", "team=customer-operations", "team=technical-support");
        assertThat(jdbc.queryForList(
                        "select version from escalation_routing_version where made_by = ? order by id",
                        Integer.class,
                        owner.userId()))
                .containsExactly(version(made), version(made) + 1);
    }

    @Test
    void aTableThatIsNoneIsRefusedAndNothingChanges() {
        ObjectNode wrong = table("UNSUPPORTED_MODEL", null, "process-owner", 0, 101);
        Http.Answer answer = http.put(owner, ROUTING, wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("rows[1].team", "rows[1].dueInDays", "rows[1].priority");
        assertThat(answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("message").asText()).isNotBlank());
        for (Object body : List.of(Map.of("rows", List.of()), Map.of(), Map.of("version", 1))) {
            assertThat(http.put(owner, ROUTING, body).status())
                    .as(body.toString())
                    .isEqualTo(422);
            assertThat(http.post(owner, PREVIEW, body).status())
                    .as(body.toString())
                    .isEqualTo(422);
        }
        for (Object body : List.of(
                "[]",
                "{",
                "{\"rows\":5}",
                "{\"rows\":[5]}",
                "{\"rows\":[],\"more\":1}",
                "{\"rows\":[{\"afterRemediation\":\"perhaps\"}]}",
                "{\"rows\":[{\"more\":1}]}",
                "{\"rows\":[],\"version\":\"x\"}")) {
            assertThat(http.put(owner, ROUTING, body).status())
                    .as(body.toString())
                    .isIn(400, 422);
        }
        assertThat(http.get(owner, ROUTING).json()).isEqualTo(before);
    }

    @Test
    void ownersOfferManagersAndAdministratorsKeepItAndNobodyElseSeesIt() {
        for (Role role : List.of(Role.PROCESS_OWNER, Role.MPS_OFFER_MANAGER, Role.ADMINISTRATOR)) {
            Caller keeper = people.staff(role);
            assertThat(http.get(keeper, ROUTING).status()).as(role.name()).isEqualTo(200);
            assertThat(http.put(keeper, ROUTING, before).status())
                    .as(role.name())
                    .isEqualTo(200);
            assertThat(http.post(keeper, PREVIEW, before).status())
                    .as(role.name())
                    .isEqualTo(200);
        }
        for (Caller other : List.of(
                people.staff(Role.CUSTOMER_OPERATIONS),
                people.staff(Role.TECHNICAL_SUPPORT),
                people.partnerUser(people.partner()))) {
            assertThat(http.get(other, ROUTING).status()).as(other.toString()).isEqualTo(403);
            assertThat(http.put(other, ROUTING, before).status())
                    .as(other.toString())
                    .isEqualTo(403);
            assertThat(http.post(other, PREVIEW, before).status())
                    .as(other.toString())
                    .isEqualTo(403);
        }
        assertThat(http.get(null, ROUTING).status()).isEqualTo(401);
    }

    // -- preview

    @Test
    void aPreviewCountsWhatTheTableWouldHaveDoneAndChangesNothing() {
        // given escalations, one of them of long ago
        escalated(UNSUPPORTED);
        Customer.Request tried = escalated(UNCOUNTED);
        tried.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        escalated(UNCOUNTED);
        Customer.Request old = escalated(UNSUPPORTED);
        jdbc.update(
                "update escalation set handed_at = handed_at - interval '31' day where enrollment_id = ?",
                UUID.fromString(old.id()));
        ObjectNode table = table("UNSUPPORTED_MODEL", null, "technical-support", 5, 70);
        set(table, "PAGE_COUNT_MISSING", true, "technical-support", 9, 60);

        // when
        JsonNode effect = http.post(owner, PREVIEW, table).json();

        // then it is as one by one
        Expected expected = expected(table);
        assertThat(effect.get("total").asLong()).isEqualTo(expected.total).isGreaterThanOrEqualTo(3);
        assertThat(effect.get("moved").asLong()).isEqualTo(expected.moved).isPositive();
        assertThat(effect.get("dueTimeChanged").asLong())
                .isEqualTo(expected.due)
                .isPositive();
        assertThat(effect.get("priorityChanged").asLong())
                .isEqualTo(expected.priority)
                .isPositive();
        assertThat(effect.get("changed").asLong()).isEqualTo(expected.changed.size());
        assertThat(teams(effect)).isEqualTo(expected.teams());
        List<String> named = stream(effect.get("escalations"))
                .map(one -> one.get("escalationId").asText())
                .toList();
        assertThat(named).hasSize(Math.min(50, expected.changed.size())).isSubsetOf(expected.changed);
        assertThat(named).doesNotContain(idOf(old)).contains(idOf(tried));
        assertThat(stream(effect.get("escalations"))
                        .filter(one -> one.get("escalationId").asText().equals(idOf(tried))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("number").asText()).startsWith("E-");
                    assertThat(one.get("afterRemediation").asBoolean()).isTrue();
                    assertThat(one.at("/before/dueInDays").asInt()).isEqualTo(3);
                    assertThat(one.at("/after/dueInDays").asInt()).isEqualTo(9);
                });
        assertThat(Instant.parse(effect.get("since").asText()))
                .isCloseTo(Instant.now().minus(RoutingManagement.LATELY), within(1, ChronoUnit.HOURS));

        // and nothing has changed
        assertThat(http.get(owner, ROUTING).json()).isEqualTo(before);
    }

    @Test
    void aPreviewCountsWhatTheTableWouldDoWithThePrintersThatAreNotEligibleNow() {
        // given
        Customer customer = customers.entitled();
        customer.printer(UNSUPPORTED);
        customer.printer(UNCOUNTED);
        customer.goodPrinters(1);
        ObjectNode table = table("UNSUPPORTED_MODEL", null, "technical-support", 5, 70);

        // when
        JsonNode fleet = http.post(owner, PREVIEW, table).json().get("fleet");

        // then it is as one by one
        Expected expected = new Expected();
        jdbc.query(
                "select p.id, p.eligibility from printer p join organization o on o.id = p.organization_id"
                        + " where o.kind = 'CHILD'",
                printer -> {
                    String id = printer.getString(1);
                    String status = printer.getString(2);
                    row(before, status, false)
                            .ifPresent(now -> expected.add(
                                    id,
                                    now.get("team").asText(),
                                    now.get("dueInDays").asInt(),
                                    now.get("priority").asInt(),
                                    row(table, status, false).orElseThrow()));
                });
        assertThat(fleet.get("printers").asLong()).isEqualTo(expected.total).isGreaterThanOrEqualTo(3);
        assertThat(fleet.get("moved").asLong()).isEqualTo(expected.moved).isPositive();
        assertThat(fleet.get("changed").asLong()).isEqualTo(expected.changed.size());
        assertThat(teams(fleet)).isEqualTo(expected.teams());
    }

    @Test
    void aPreviewOfTheTableAsItIsMovesNothingThatFollowedIt() {
        Customer.Request request = escalated(UNSUPPORTED);
        JsonNode effect = http.post(owner, PREVIEW, before).json();
        assertThat(stream(effect.get("escalations"))
                        .map(one -> one.get("escalationId").asText()))
                .doesNotContain(idOf(request));
    }

    /** One by one, in Java. */
    private Expected expected(ObjectNode table) {
        Expected expected = new Expected();
        jdbc.query(
                "select id, eligibility_status, after_remediation, team, due_in_days, priority, handed_at from escalation",
                row -> {
                    boolean late = row.getObject(7, OffsetDateTime.class)
                            .toInstant()
                            .isAfter(Instant.now().minus(RoutingManagement.LATELY));
                    String status = row.getString(2);
                    boolean remediated = row.getBoolean(3);
                    JsonNode then = row(table, status, remediated).orElseThrow();
                    if (late) {
                        expected.add(row.getString(1), row.getString(4), row.getInt(5), row.getInt(6), then);
                    }
                });
        return expected;
    }

    private static Map<String, List<Long>> teams(JsonNode effect) {
        Map<String, List<Long>> teams = new HashMap<>();
        effect.get("teams")
                .forEach(team -> teams.put(
                        team.get("team").asText(),
                        List.of(team.get("before").asLong(), team.get("after").asLong())));
        return teams;
    }

    private static Optional<JsonNode> row(JsonNode table, String status, boolean remediated) {
        return stream(table.get("rows"))
                .filter(one -> one.get("status").asText().equals(status))
                .filter(one -> one.get("afterRemediation").isNull()
                        || one.get("afterRemediation").asBoolean() == remediated)
                .findFirst();
    }

    private static final class Expected {

        private long total;
        private long moved;
        private long due;
        private long priority;
        private final Set<String> changed = new HashSet<>();
        private final Map<String, Long> had = new HashMap<>();
        private final Map<String, Long> has = new HashMap<>();

        private void add(String id, String team, int days, int urgency, JsonNode then) {
            total++;
            had.merge(team, 1L, Long::sum);
            has.merge(then.get("team").asText(), 1L, Long::sum);
            if (!then.get("team").asText().equals(team)) {
                moved++;
                changed.add(id);
            }
            if (then.get("dueInDays").asInt() != days) {
                due++;
                changed.add(id);
            }
            if (then.get("priority").asInt() != urgency) {
                priority++;
                changed.add(id);
            }
        }

        private Map<String, List<Long>> teams() {
            Map<String, List<Long>> teams = new HashMap<>();
            Stream.concat(had.keySet().stream(), has.keySet().stream())
                    .forEach(team -> teams.put(team, List.of(had.getOrDefault(team, 0L), has.getOrDefault(team, 0L))));
            return teams;
        }
    }

    // -- around it

    private Customer.Request escalated(String... facts) {
        Customer customer = customers.entitled();
        List<String> serialNumbers = Arrays.stream(facts).map(customer::printer).toList();
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private String idOf(Customer.Request request) {
        return jdbc.queryForObject(
                "select id from escalation where enrollment_id = ?", String.class, UUID.fromString(request.id()));
    }

    private JsonNode escalation(Customer.Request request) {
        return http.get(people.staff(Role.ADMINISTRATOR), "/api/v1/escalations/" + idOf(request))
                .json();
    }

    private static Instant time(JsonNode escalation, String field) {
        return Instant.parse(escalation.get(field).asText());
    }

    private JsonNode task(Customer.Request request) {
        return http.get(people.staff(Role.ADMINISTRATOR), "/engine-rest/task/" + request.task(DECIDE))
                .json();
    }

    private String dueOf(String task) {
        return http.get(people.staff(Role.ADMINISTRATOR), "/engine-rest/task/" + task)
                .json()
                .get("due")
                .asText();
    }

    private JsonNode change(ObjectNode table) {
        Http.Answer answer = http.put(owner, ROUTING, table);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** The table as it was before the test, with other words for one status. */
    private ObjectNode table(String status, Boolean again, String team, int days, int priority) {
        ObjectNode table = before.deepCopy();
        set(table, status, again, team, days, priority);
        return table;
    }

    private static void set(ObjectNode table, String status, Boolean again, String team, int days, int priority) {
        ArrayNode rows = (ArrayNode) table.get("rows");
        int at = 0;
        while (!isFor(rows.get(at), status, again)) {
            at++;
        }
        ObjectNode row = (ObjectNode) rows.get(at);
        row.put("afterRemediation", again);
        row.put("team", team).put("dueInDays", days).put("priority", priority);
        if (again == null) {
            for (int other = rows.size() - 1; other > at; other--) {
                if (rows.get(other).get("status").asText().equals(status)) {
                    rows.remove(other);
                }
            }
        }
    }

    private static boolean isFor(JsonNode row, String status, Boolean again) {
        JsonNode after = row.get("afterRemediation");
        return row.get("status").asText().equals(status)
                && (again == null || after.isNull() || after.asBoolean() == again);
    }

    private static int version(JsonNode table) {
        return table.get("version").asInt();
    }

    private long versionsInTheEngine() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("escalation-routing")
                .count();
    }

    private int known() {
        return jdbc.queryForObject("select count(*) from escalation_routing_version", Integer.class);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
