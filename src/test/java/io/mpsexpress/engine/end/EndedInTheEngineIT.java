package io.mpsexpress.engine.end;

import static io.mpsexpress.request.RequestKind.PRINTER_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Cockpit;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever way an instance ends, what it works on ends with it, and says so. */
@ApplicationTest
class EndedInTheEngineIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.0,1000,REGISTERED,NONE";
    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private ImportUpload uploads;

    @Autowired
    private ImportManagement imports;

    @Autowired
    private ImportQueries importQueries;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    /** A request that waits: the processes that work on it, the one to end last first, and how it is now. */
    private record Waiting(Caller asker, String key, List<String> processes, String end, Supplier<JsonNode> now) {

        /** Where it is withdrawn. */
        String withdrawal() {
            String requests = processes.get(0).equals("enroll-printers") ? "enrollments" : "removals";
            return "/api/v1/" + requests + "/" + key + "/withdrawal";
        }
    }

    @TestFactory
    Stream<DynamicTest> aRequestEndsWithItsProcessWhereverItWaits() {
        Map<String, Supplier<Waiting>> states = withdrawable();
        states.put("confirm entitlement", this::entitlement);
        states.put("create contact", () -> contactNeeded(false));
        states.put("choose contact", () -> contactNeeded(true));
        states.put("import contacts", this::contactImport);
        states.put("import printers", this::fleetImport);
        states.put("tell of a removal", () -> removal(false, true));
        states.put("tell of the removal of an entitlement", () -> removal(true, true));
        return states.entrySet().stream().flatMap(state -> {
            List<DynamicTest> ways = new ArrayList<>();
            ways.add(DynamicTest.dynamicTest(
                    state.getKey() + ": deleted", () -> ends(state.getValue().get(), false)));
            ways.add(DynamicTest.dynamicTest(
                    state.getKey() + ": the innermost deleted, without listeners",
                    () -> ends(state.getValue().get(), true)));
            return ways.stream();
        });
    }

    /** Where those who asked may withdraw it. */
    private Map<String, Supplier<Waiting>> withdrawable() {
        Map<String, Supplier<Waiting>> states = new LinkedHashMap<>();
        states.put("decide removal", () -> removal(false, false));
        states.put("decide removal of an entitlement", () -> removal(true, false));
        states.put("review", this::review);
        states.put("entitle within an enrollment", this::entitlementWithin);
        states.put("contact within an enrollment", this::contactWithin);
        states.put("terms", () -> enrollment(false, "terms"));
        states.put("request management", () -> enrollment(false, "request"));
        states.put("await answer", () -> enrollment(false, "answer"));
        states.put("terms and escalations", () -> enrollment(true, "terms"));
        states.put("answer and escalations", () -> enrollment(true, "answer"));
        states.put("escalations only", () -> enrollment(true, "declined"));
        return states;
    }

    @TestFactory
    Stream<DynamicTest> aRequestThatIsWithdrawnEndsWhereverItWaits() {
        return withdrawable().entrySet().stream()
                .map(state -> DynamicTest.dynamicTest(
                        state.getKey(), () -> isWithdrawn(state.getValue().get())));
    }

    private void isWithdrawn(Waiting waiting) {
        Http.Answer answer = http.post(waiting.asker(), waiting.withdrawal(), Map.of("reason", "Asked by mistake"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        JsonNode now = waiting.now().get();
        assertThat(now.get("state").asText()).as(now.toString()).isEqualTo("CANCELLED");
        assertThat(now.at("/withdrawal/by").asText()).isEqualTo(waiting.asker().userId());
        assertThat(now.at("/withdrawal/reason").asText()).isEqualTo("Asked by mistake");
        assertThat(now.get("endedInEngine").isNull()).isTrue();
        assertThat(jobs.runningInstances(waiting.key())).isZero();
        assertNothingIsOpen(UUID.fromString(waiting.key()));
        assertThat(http.post(waiting.asker(), waiting.withdrawal(), Map.of("reason", "Once more"))
                        .status())
                .isEqualTo(409);
    }

    private void ends(Waiting waiting, boolean innermost) {
        // given a request that is open
        List<String> processes = waiting.processes();
        String process = processes.get(innermost ? processes.size() - 1 : 0);
        String instance = cockpit.instances(process, waiting.key()).get(0);

        // when an administrator deletes an instance of it
        cockpit.delete(instance, innermost ? "skipCustomListeners=true&skipIoMappings=true" : "skipSubprocesses=true");

        // then nothing is left of it that waits, and its record says who ended it
        JsonNode now = waiting.now().get();
        assertThat(now.get("state").asText()).as(now.toString()).isEqualTo(waiting.end());
        assertThat(now.at("/endedInEngine/by").asText())
                .as(now.toString())
                .isEqualTo(cockpit.administrator().userId());
        assertThat(jobs.runningInstances(waiting.key())).isZero();
        assertNothingIsOpen(UUID.fromString(waiting.key()));
    }

    private void assertNothingIsOpen(UUID key) {
        for (String open : List.of(
                "select count(*) from request where (id = :key or part_of = :key) and ended_at is null",
                "select count(*) from escalation where enrollment_id = :key and (closed_at is null or decide_by is not null)",
                "select count(*) from enrollment_printer where enrollment_id = :key"
                        + " and (outcome = 'OPEN' or escalation_id is not null)",
                "select count(*) from organization where entitlement_removal_id = :key",
                "select count(*) from act_ru_task t join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_"
                        + " where i.business_key_ = cast(:key as varchar(36))")) {
            assertThat(jdbc.sql(open).param("key", key).query(Long.class).single())
                    .as(open)
                    .isZero();
        }
    }

    private Waiting entitlement() {
        Customer customer = customers.notEntitled();
        String id = http.post(customer.partner(), customer.url() + "/entitlement-requests", null)
                .json()
                .get("id")
                .asText();
        return new Waiting(customer.partner(), id, List.of("entitle-organization"), "CANCELLED", () -> http.get(
                        customer.partner(), "/api/v1/entitlement-requests/" + id)
                .json());
    }

    private Waiting contactNeeded(boolean thereIsOne) {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        if (thereIsOne) {
            http.post(customer.partner(), customer.url() + "/contacts", Customer.contact());
        }
        String id = http.post(
                        customer.partner(), customer.url() + "/contact-requests", Map.of("serialNumbers", printers))
                .json()
                .get("id")
                .asText();
        return new Waiting(customer.partner(), id, List.of("assign-supplies-contact"), "CANCELLED", () -> http.get(
                        customer.partner(), "/api/v1/contact-requests/" + id)
                .json());
    }

    private Waiting contactImport() {
        Customer customer = customers.entitled();
        String id = http.postFile(
                        customer.partner(),
                        customer.url() + "/contact-imports",
                        "contacts.csv",
                        ContactSamples.file("contacts-300.csv"))
                .json()
                .get("id")
                .asText();
        return new Waiting(customer.partner(), id, List.of("import-contacts"), "CANCELLED", () -> {
            JsonNode now = http.get(customer.partner(), customer.url() + "/contact-imports/" + id)
                    .json();
            assertThat(now.get("notImported"))
                    .hasSize(300)
                    .allSatisfy(row -> assertThat(row.get("cause").asText()).isEqualTo("CANCELLED"));
            return now;
        });
    }

    private Waiting fleetImport() {
        Customer customer = customers.entitled();
        AtomicReference<UUID> id = new AtomicReference<>();
        byte[] file = (FLEET + "X" + UUID.randomUUID().toString().replace("-", "") + ",CX725,NATIVE,,,REGISTERED,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        actingAs.run(customer.partner().userId(), () -> {
            id.set(uploads.check(PRINTER_IMPORT, customer.id(), "fleet.csv", new ByteArrayInputStream(file))
                    .importId());
            imports.confirm(new ImportKey(PRINTER_IMPORT, customer.id(), id.get()));
        });
        return new Waiting(customer.partner(), id.get().toString(), List.of("import-fleet"), "CANCELLED", () -> {
            AtomicReference<JsonNode> now = new AtomicReference<>();
            actingAs.run(customer.partner().userId(), () -> {
                var view = importQueries.get(new ImportKey(PRINTER_IMPORT, customer.id(), id.get()));
                assertThat(view.done().failed()).isEqualTo(1);
                now.set(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(Map.of("state", view.state().name(), "endedInEngine", view.endedInEngine())));
            });
            return now.get();
        });
    }

    private Waiting removal(boolean ofEntitlement, boolean approved) {
        Customer customer = customers.entitled();
        List<String> printers = ofEntitlement ? List.of() : customer.managedPrinters(2);
        String id = ofEntitlement ? customer.removeEntitlement() : customer.removePrinters(printers);
        if (approved) {
            Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
            String task = http.get(operations, "/api/v1/removals/" + id)
                    .json()
                    .at("/tasks/0/id")
                    .asText();
            http.post(
                    operations,
                    "/engine-rest/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("removalDecision", Map.of("value", "approve"))));
        }
        return new Waiting(customer.partner(), id, List.of("remove-from-mps-express"), "CANCELLED", () -> {
            // and it can be asked for again, or given again
            if (!ofEntitlement) {
                customer.removePrinters(printers);
            } else if (approved) {
                customer.entitle();
            } else {
                customer.removeEntitlement();
            }
            return http.get(customer.partner(), "/api/v1/removals/" + id).json();
        });
    }

    private Waiting review() {
        Customer customer = customers.entitled();
        return enrolled(customer.enroll(customer.goodPrinters(2)), List.of("enroll-printers"), 0);
    }

    private Waiting entitlementWithin() {
        Customer customer = customers.notEntitled();
        return enrolled(
                customer.enroll(customer.goodPrinters(2)), List.of("enroll-printers", "entitle-organization"), 0);
    }

    private Waiting contactWithin() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(2))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        return enrolled(request, List.of("enroll-printers", "assign-supplies-contact"), 0);
    }

    private Waiting enrollment(boolean escalations, String at) {
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        List<String> printers = new ArrayList<>(customer.goodPrinters(2));
        if (escalations) {
            printers.add(customer.printer(UNSUPPORTED));
            printers.add(customer.printer(OUTDATED));
        }
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(escalations);
        int pending = 0;
        if (at.equals("declined")) {
            http.post(customer.partner(), "/api/v1/enrollments/" + request.id() + "/terms-refusals", null);
            request.runJobs();
        } else if (!at.equals("terms")) {
            pending = 2;
            http.post(
                    customer.partner(),
                    "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                    Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
            if (at.equals("answer")) {
                request.runJobs();
            }
        }
        List<String> processes = new ArrayList<>(List.of("enroll-printers"));
        if (escalations) {
            processes.add("resolve-ineligible-printers");
        }
        if (!at.equals("declined")) {
            processes.add("add-printers");
        }
        if (pending > 0) {
            processes.add("request-management");
        }
        return enrolled(request, processes, pending);
    }

    private Waiting enrolled(Customer.Request request, List<String> processes, int pending) {
        return new Waiting(request.customer().partner(), request.id(), processes, "CANCELLED", () -> {
            JsonNode now = request.now();
            int count = now.get("printerCount").asInt();
            assertThat(now.get("tasks")).isEmpty();
            assertThat(now.at("/outcomes/PENDING").asInt()).isEqualTo(pending);
            assertThat(now.at("/outcomes/NOT_ADDED").asInt()).isEqualTo(count - pending);
            request.printers().values().forEach(printer -> assertThat(
                            printer.get("message").asText())
                    .isNotEmpty());
            return now;
        });
    }

    @Test
    void anEscalationSaysWhoEndedIt() {
        // given an escalation with customer operations
        Waiting waiting = enrollment(true, "declined");
        UUID escalation = jdbc.sql("select id from escalation where enrollment_id = ? and team = 'customer-operations'")
                .param(UUID.fromString(waiting.key()))
                .query(UUID.class)
                .single();

        // when
        cockpit.deleteInABatch(cockpit.instances("enroll-printers", waiting.key()), "The customer left us");
        runBatches();

        // then
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        JsonNode now = http.get(operations, "/api/v1/escalations/" + escalation).json();
        assertThat(now.get("closedAt").isNull()).isFalse();
        assertThat(now.at("/endedInEngine/by").asText()).isNotEmpty();
        assertThat(now.at("/endedInEngine/reason").asText()).isEqualTo("The customer left us");
    }

    @Test
    void aBatchEndsRequestsToo() {
        Waiting waiting = entitlement();
        cockpit.deleteInABatch(cockpit.instances("entitle-organization", waiting.key()), "Asked for by mistake");

        runBatches();

        JsonNode now = waiting.now().get();
        assertThat(now.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(now.at("/endedInEngine/reason").asText()).isEqualTo("Asked for by mistake");
        assertNothingIsOpen(UUID.fromString(waiting.key()));
    }

    private void runBatches() {
        for (int i = 0; i < 10; i++) {
            management.createJobQuery().withRetriesLeft().messages().list().stream()
                    .filter(job -> job.getProcessInstanceId() == null)
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    @Test
    void anInstanceWhoseOnlyStepIsCancelledEndsItsRequest() {
        Waiting waiting = review();

        cockpit.cancelAt(cockpit.instance("enroll-printers", waiting.key()), "userTask_reviewEligibility");

        assertThat(waiting.now().get().get("state").asText()).isEqualTo("CANCELLED");
        assertNothingIsOpen(UUID.fromString(waiting.key()));
    }

    @Test
    void aBranchThatIsCancelledEndsItsRequestAsTheOtherWouldWaitForEver() {
        // given what waits for terms and for escalations, and what has only escalations left
        for (String at : List.of("terms", "declined")) {
            Waiting waiting = enrollment(true, at);

            // when an administrator cancels the escalations, and nothing in their place
            cockpit.cancelAt(
                    cockpit.instance("enroll-printers", waiting.key()),
                    "callActivity_resolveIneligible#multiInstanceBody");

            // then
            assertThat(waiting.now().get().get("state").asText()).as(at).isEqualTo("CANCELLED");
            assertThat(jobs.runningInstances(waiting.key())).as(at).isZero();
            assertNothingIsOpen(UUID.fromString(waiting.key()));
        }
    }

    @Test
    void aBranchThatGoesOnElsewhereLetsItsRequestGoOn() {
        Waiting waiting = enrollment(true, "terms");

        cockpit.moveTo(cockpit.instance("enroll-printers", waiting.key()), "callActivity_addPrinters", "gateway_join");

        assertThat(cockpit.instances("enroll-printers", waiting.key())).hasSize(1);
        assertThat(cockpit.instances("add-printers", waiting.key())).isEmpty();
        assertThat(cockpit.instances("resolve-ineligible-printers", waiting.key()))
                .hasSize(2);
    }

    @Test
    void aStepThatIsGivenUpForAnotherEndsOnlyWhatItCalled() {
        // given an enrollment that waits for the entitlement of its customer
        Customer customer = customers.notEntitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));

        // when an administrator has it go on without
        cockpit.moveTo(
                cockpit.instance("enroll-printers", request.id()),
                "callActivity_entitleOrganization",
                "serviceTask_checkEligibility");

        // then the entitlement is over, and the enrollment is not
        assertThat(request.tasks("userTask_reviewEligibility")).hasSize(1);
        assertThat(request.state()).isEqualTo("REVIEW");
        assertThat(cockpit.instances("entitle-organization", request.id())).isEmpty();
        assertThat(jdbc.sql("select state from request where part_of = ?")
                        .param(UUID.fromString(request.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aDefinitionThatIsDeletedWithItsInstancesEndsTheirRequests() {
        // given requests that run under a deployment of their own
        BpmnModelInstance model = repository
                .getBpmnModelInstance(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("entitle-organization")
                        .latestVersion()
                        .singleResult()
                        .getId())
                .clone();
        String deployment = repository
                .createDeployment()
                .addModelInstance("entitle-organization.bpmn", model)
                .deploy()
                .getId();
        Waiting waiting = entitlement();

        // when the deployment is deleted
        Http.Answer deleted = http.delete(
                cockpit.administrator(),
                "/engine-rest/deployment/" + deployment + "?cascade=true&skipCustomListeners=true");

        // then
        assertThat(deleted.status()).as(deleted.toString()).isEqualTo(204);
        assertThat(waiting.now().get().get("state").asText()).isEqualTo("CANCELLED");
        assertNothingIsOpen(UUID.fromString(waiting.key()));
    }
}
