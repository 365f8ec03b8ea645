package io.mpsexpress.engine.end;

import static io.mpsexpress.request.RequestKind.PRINTER_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.organization.EntitlementLost;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Cockpit;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.ModelFiles;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way an instance ends, what it works on ends with it, and says so. */
@ApplicationTest
class EndedInTheEngineIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.0,1000,REGISTERED,NONE";
    private static final String CONFIRM = "entitle-organization/userTask_confirmEntitlement";
    private static final String CREATE_CONTACT = "assign-supplies-contact/userTask_createSuppliesContact";
    private static final String DECIDE_REMOVAL = "remove-from-mps-express/userTask_decideRemoval";
    private static final String TELL_OF_REMOVAL = "remove-from-mps-express/serviceTask_removeFromMpsExpress";
    private static final String TERMS = "add-printers/userTask_acceptTerms";
    private static final String AWAIT_ANSWER = "request-management/gateway_awaitAnswer";
    private static final String DECIDE = "resolve-ineligible-printers/userTask_decideEscalation";
    private static final String REMEDIATE = "resolve-ineligible-printers/userTask_remediatePrinters";
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
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    /**
     * A request that waits: the processes that work on it, the one to end last first, and how it is now.
     *
     * @param customer null where it does not matter
     * @param pending serial numbers of printers about which the back end was asked
     */
    private record Waiting(
            Caller asker,
            String key,
            List<String> processes,
            String end,
            Customer customer,
            List<String> pending,
            Supplier<JsonNode> now) {

        Waiting(Caller asker, String key, List<String> processes, String end, Supplier<JsonNode> now) {
            this(asker, key, processes, end, null, List.of(), now);
        }

        boolean isEnrollment() {
            return processes.get(0).equals("enroll-printers");
        }

        /** Where it is withdrawn. */
        String withdrawal() {
            return "/api/v1/" + (isEnrollment() ? "enrollments" : "removals") + "/" + key + "/withdrawal";
        }
    }

    /** A state in which requests wait: at which elements of which processes, and one that does. */
    private record State(String name, Set<String> at, Supplier<Waiting> begin) {

        static State of(String name, Supplier<Waiting> begin, String... at) {
            return new State(name, Set.of(at), begin);
        }
    }

    /** Those in which nobody may withdraw it. */
    private List<State> others() {
        return List.of(
                State.of("confirm entitlement", this::entitlement, CONFIRM),
                State.of("create contact", () -> contactNeeded(false), CREATE_CONTACT),
                State.of(
                        "choose contact",
                        () -> contactNeeded(true),
                        "assign-supplies-contact/userTask_chooseSuppliesContact"),
                State.of("import contacts", this::contactImport, "import-contacts/serviceTask_importNextContacts"),
                State.of("import printers", this::fleetImport, "import-fleet/serviceTask_importNextPrinters"),
                State.of("tell of a removal", () -> removal(false, true), TELL_OF_REMOVAL),
                State.of("tell of the removal of an entitlement", () -> removal(true, true), TELL_OF_REMOVAL));
    }

    private List<State> removals() {
        return List.of(
                State.of("decide removal", () -> removal(false, false), DECIDE_REMOVAL),
                State.of("decide removal of an entitlement", () -> removal(true, false), DECIDE_REMOVAL));
    }

    private List<State> enrollments() {
        return List.of(
                State.of("review", this::review, "enroll-printers/userTask_reviewEligibility"),
                State.of("entitle within an enrollment", this::entitlementWithin, CONFIRM),
                State.of("contact within an enrollment", this::contactWithin, CREATE_CONTACT),
                State.of("contact within an escalation", this::contactWithinEscalation, CREATE_CONTACT),
                State.of("before the join", () -> enrollment(false, "join"), TERMS, "enroll-printers/gateway_join"),
                State.of("terms", () -> enrollment(false, "terms"), TERMS),
                State.of(
                        "request management",
                        () -> enrollment(false, "request"),
                        "request-management/serviceTask_requestManagement"),
                State.of("await answer", () -> enrollment(false, "answer"), AWAIT_ANSWER),
                State.of("terms and escalations", () -> enrollment(true, "terms"), TERMS, DECIDE, REMEDIATE),
                State.of("answer and escalations", () -> enrollment(true, "answer"), AWAIT_ANSWER, DECIDE, REMEDIATE),
                State.of("escalations only", () -> enrollment(true, "declined"), DECIDE, REMEDIATE),
                State.of(
                        "after an escalation",
                        this::escalationDone,
                        DECIDE,
                        "enroll-printers/callActivity_resolveIneligible"),
                State.of(
                        "after the terms of resolved printers",
                        this::resolvedDeclined,
                        REMEDIATE,
                        "enroll-printers/endEvent_resolvedPrintersAdded"),
                State.of(
                        "after the escalation of another reason",
                        this::otherReasonSettled,
                        DECIDE,
                        "enroll-printers/callActivity_resolveOtherReason"));
    }

    private List<State> all() {
        return Stream.of(others(), removals(), enrollments())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyElementAtWhichAModelWaitsIsInOneOfTheStates() {
        Set<String> elements = new TreeSet<>();
        for (Path file : ModelFiles.processes()) {
            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class).stream()
                    .filter(EndedInTheEngineIT::isWaitedAt)
                    .forEach(node -> elements.add(ModelFiles.idOf(file) + "/" + node.getId()));
        }
        assertThat(all().stream().flatMap(state -> state.at().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(elements);
    }

    /** Boundary events are waited for where they are, and events behind a gateway at that. */
    private static boolean isWaitedAt(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                        && node.getPreviousNodes().list().stream().noneMatch(EventBasedGateway.class::isInstance)
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter()
                || node instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && (loop.isCamundaAsyncBefore() || loop.isCamundaAsyncAfter());
    }

    @TestFactory
    Stream<DynamicTest> aRequestEndsWithItsProcessWhereverItWaits() {
        return all().stream()
                .flatMap(state -> Stream.of(
                        DynamicTest.dynamicTest(state.name() + ": deleted", () -> ends(begin(state), false)),
                        DynamicTest.dynamicTest(
                                state.name() + ": the innermost deleted, without listeners",
                                () -> ends(begin(state), true))));
    }

    @TestFactory
    Stream<DynamicTest> aRequestThatIsWithdrawnEndsWhereverItWaits() {
        return Stream.concat(removals().stream(), enrollments().stream())
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> isWithdrawn(begin(state))));
    }

    @TestFactory
    Stream<DynamicTest> aRequestWhoseCustomerLosesItsEntitlementEndsWhereverItWaits() {
        return enrollments().stream()
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> losesItsEntitlement(begin(state))));
    }

    private Waiting begin(State state) {
        Waiting waiting = state.begin().get();
        Set<String> at = new TreeSet<>();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(waiting.key()).list().stream()
                .map(instance -> runtime.getActivityInstance(instance.getId()))
                .forEach(instance -> addSteps(keyOf(instance), instance, at));
        assertThat(at).containsAll(state.at());
        return waiting;
    }

    private String keyOf(ActivityInstance instance) {
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
    }

    private static void addSteps(String process, ActivityInstance scope, Set<String> at) {
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            at.add(process + "/" + child.getActivityId());
            addSteps(process, child, at);
        }
        for (TransitionInstance job : scope.getChildTransitionInstances()) {
            at.add(process + "/" + job.getActivityId());
        }
    }

    private void isWithdrawn(Waiting waiting) {
        Http.Answer answer = http.post(waiting.asker(), waiting.withdrawal(), Map.of("reason", "Asked by mistake"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        JsonNode now = waiting.now().get();
        assertThat(now.get("state").asText()).as(now.toString()).isEqualTo("CANCELLED");
        assertThat(now.at("/withdrawal/by").asText()).isEqualTo(waiting.asker().userId());
        assertThat(now.at("/withdrawal/reason").asText()).isEqualTo("Asked by mistake");
        assertThat(now.get("endedInEngine").isNull()).isTrue();
        assertNothingIsLeft(waiting);
        assertThat(http.post(waiting.asker(), waiting.withdrawal(), Map.of("reason", "Once more"))
                        .status())
                .isEqualTo(409);
    }

    /** Told as by the removal of an entitlement, which is refused while anything is pending. */
    private void losesItsEntitlement(Waiting waiting) {
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        UUID customer = waiting.customer().id();
        actingAs.run(
                offers.userId(),
                () -> transactions.executeWithoutResult(
                        transaction -> events.publishEvent(new EntitlementLost(customer))));

        JsonNode now = waiting.now().get();
        assertThat(now.get("state").asText()).as(now.toString()).isEqualTo("CANCELLED");
        assertThat(now.at("/entitlementLoss/by").asText()).isEqualTo(offers.userId());
        assertThat(now.get("endedInEngine").isNull()).isTrue();
        assertNothingIsLeft(waiting);
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
        assertNothingIsLeft(waiting);
    }

    /** Nothing is open, what is pending is still answered, and then nothing runs any more. */
    private void assertNothingIsLeft(Waiting waiting) {
        assertNothingIsOpen(UUID.fromString(waiting.key()));
        if (!waiting.pending().isEmpty()) {
            Http.Answer answer = http.post(
                    cockpit.administrator(),
                    "/api/v1/management-results",
                    Map.of(
                            "requestId",
                            waiting.key(),
                            "results",
                            waiting.pending().stream()
                                    .map(ManagementResult::managed)
                                    .toList()));
            assertThat(answer.json().get("changed").asInt())
                    .as(answer.toString())
                    .isEqualTo(waiting.pending().size());
        }
        assertThat(jobs.runningInstances(waiting.key())).isZero();
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
        return enrolled(customer.enroll(customer.goodPrinters(2)), List.of("enroll-printers"));
    }

    private Waiting entitlementWithin() {
        Customer customer = customers.notEntitled();
        return enrolled(customer.enroll(customer.goodPrinters(2)), List.of("enroll-printers", "entitle-organization"));
    }

    private Waiting contactWithin() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(2))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        return enrolled(request, List.of("enroll-printers", "assign-supplies-contact"));
    }

    private Waiting contactWithinEscalation() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(2))
                .continueWith(true)
                .submit("userTask_remediatePrinters", Map.of("remediationDecision", "assignContact"));
        return enrolled(request, List.of("enroll-printers", "resolve-ineligible-printers", "assign-supplies-contact"));
    }

    private Waiting enrollment(boolean escalations, String at) {
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        List<String> printers = new ArrayList<>(customer.goodPrinters(2));
        List<String> pending = List.of();
        if (escalations) {
            printers.add(customer.printer(UNSUPPORTED));
            printers.add(customer.printer(OUTDATED));
        }
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers);
        submit(request, "userTask_reviewEligibility", "reviewDecision", "continue", "escalateIneligible", escalations);
        if (!at.equals("join")) {
            request.runJobs();
        }
        if (at.equals("declined")) {
            declineTerms(request);
            request.runJobs();
        } else if (List.of("request", "answer").contains(at)) {
            pending = printers.subList(0, 2);
            submit(request, "userTask_acceptTerms", "termsAccepted", true);
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
        if (!pending.isEmpty()) {
            processes.add("request-management");
        }
        return enrolled(request, processes, pending);
    }

    /** What comes after the last step of an escalation is a job. */
    private Waiting escalationDone() {
        Waiting waiting = enrollment(true, "declined");
        submit(
                waiting.customer().request(waiting.key()),
                "userTask_remediatePrinters",
                "remediationDecision",
                "giveUp");
        return waiting;
    }

    /** So is what comes after printers that were resolved: here nobody accepts the terms for them. */
    private Waiting resolvedDeclined() {
        Waiting waiting = enrollment(true, "declined");
        Customer.Request request = waiting.customer().request(waiting.key());
        UUID escalation = jdbc.sql("select id from escalation where enrollment_id = ? and team = 'customer-operations'")
                .param(UUID.fromString(waiting.key()))
                .query(UUID.class)
                .single();
        String unsupported = request.printers().entrySet().stream()
                .filter(printer -> printer.getValue().get("status").asText().equals("UNSUPPORTED_MODEL"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Http.Answer approved = http.post(
                people.staff(Role.CUSTOMER_OPERATIONS),
                "/api/v1/escalations/" + escalation + "/decisions",
                Map.of("serialNumbers", List.of(unsupported), "decision", "approveException"));
        assertThat(approved.status()).as(approved.toString()).isEqualTo(204);
        declineTerms(request);
        return waiting;
    }

    /** A printer that the partner put right, and whose count is missing now, is given up. */
    private Waiting otherReasonSettled() {
        Waiting waiting = enrollment(true, "declined");
        Customer.Request request = waiting.customer().request(waiting.key());
        String outdated = request.printers().entrySet().stream()
                .filter(printer -> printer.getValue().get("status").asText().equals("FLEET_AGENT_OUTDATED"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        waiting.customer().fact(outdated, "CX725,NATIVE,1.0,,REGISTERED,NONE");
        submit(request, "userTask_remediatePrinters", "remediationDecision", "recheck");
        submit(request, "userTask_remediatePrinters", "remediationDecision", "giveUp");
        return waiting;
    }

    private void declineTerms(Customer.Request request) {
        Http.Answer answer = http.post(
                request.customer().partner(), "/api/v1/enrollments/" + request.id() + "/terms-refusals", null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** The partner submits a task; what comes then as a job waits. */
    private void submit(Customer.Request request, String task, Object... fields) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            variables.put((String) fields[i], Map.of("value", fields[i + 1]));
        }
        Http.Answer answer = http.post(
                request.customer().partner(),
                "/engine-rest/task/" + request.task(task) + "/submit-form",
                Map.of("variables", variables));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private Waiting enrolled(Customer.Request request, List<String> processes) {
        return enrolled(request, processes, List.of());
    }

    private Waiting enrolled(Customer.Request request, List<String> processes, List<String> pending) {
        Customer customer = request.customer();
        return new Waiting(customer.partner(), request.id(), processes, "CANCELLED", customer, pending, () -> {
            JsonNode now = request.now();
            int count = now.get("printerCount").asInt();
            assertThat(now.get("tasks")).isEmpty();
            assertThat(now.at("/outcomes/PENDING").asInt()).isEqualTo(pending.size());
            assertThat(now.at("/outcomes/NOT_ADDED").asInt()).isEqualTo(count - pending.size());
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
