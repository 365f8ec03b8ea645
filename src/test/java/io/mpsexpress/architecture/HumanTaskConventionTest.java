package io.mpsexpress.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.support.ModelFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every human task and its form keep to. */
class HumanTaskConventionTest {

    /** What each form submits, to the letter: clients rely on it, and anything else is refused. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            entry("confirm-entitlement", Set.of("entitlementConfirmed")),
            entry("choose-supplies-contact", Set.of("contactDecision", "contactId")),
            entry(
                    "create-supplies-contact",
                    Set.of(
                            "contactDecision",
                            "firstName",
                            "lastName",
                            "companyName",
                            "email",
                            "countryCode",
                            "phoneNumber",
                            "addressLine1",
                            "addressLine2",
                            "city",
                            "stateOrProvince",
                            "postalCode",
                            "country")),
            entry("review-eligibility", Set.of("reviewDecision", "escalateIneligible")),
            entry("accept-terms", Set.of("termsAccepted")),
            entry("remediate-printers", Set.of("remediationDecision")),
            entry("decide-escalation", Set.of("escalationDecision", "decisionReason")),
            entry("decide-removal", Set.of("removalDecision", "decisionReason")));

    /** What a form submits of itself: nobody types it. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "remediate-printers", Set.of("printersShown"),
            "decide-escalation", Set.of("printersShown"));

    /** Shows something, submits nothing; or submits one value under its key. Others submit more than they seem to. */
    private static final Set<String> COMPONENTS =
            Set.of("html", "text", "group", "radio", "select", "checkbox", "number", "textfield", "textarea");

    static Stream<UserTask> humanTasks() {
        return Model.all().flatMap(model -> model.every(UserTask.class).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasksByName")
    void taskHasAFormAGroupAndAWordOfExplanation(String name, UserTask task) {
        assertThat(camelCase(task.getCamundaFormRef())).isEqualTo(name);
        assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(ModelFiles.form(task.getCamundaFormRef())).isRegularFile();
        assertThat(task.getCamundaCandidateGroups()).isNotBlank();
        assertThat(task.getDocumentations()).singleElement().satisfies(text -> assertThat(text.getTextContent())
                .endsWith("."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasksByName")
    void answerIsRecordedBeforeAnythingIsSaved(String name, UserTask task) {
        ServiceTask record = (ServiceTask) task.getSucceedingNodes().singleResult();
        assertThat(task.isCamundaAsyncAfter()).isFalse();
        assertThat(record.isCamundaAsyncBefore()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasksByName")
    void formOfATaskThatComesAgainIsEmptyAgain(String name, UserTask task) {
        if (Model.canComeAgain(task)) {
            FlowNode record = task.getSucceedingNodes().singleResult();
            assertThat(cleared(record)).containsExactlyInAnyOrderElementsOf(FIELDS.get(task.getCamundaFormRef()));
        }
    }

    private static List<String> cleared(FlowNode record) {
        return record
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .singleResult()
                .getCamundaOutputParameters()
                .stream()
                .filter(parameter -> "${null}".equals(parameter.getTextContent()))
                .map(CamundaOutputParameter::getCamundaName)
                .toList();
    }

    @Test
    void everyFormBelongsToATask() {
        Set<String> used = humanTasks().map(UserTask::getCamundaFormRef).collect(Collectors.toSet());
        assertThat(ModelFiles.forms()).extracting(ModelFiles::idOf).containsExactlyInAnyOrderElementsOf(used);
        assertThat(used).containsExactlyInAnyOrderElementsOf(FIELDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formSubmitsItsFieldsAndNothingElse(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        String id = ModelFiles.idOf(file);
        List<JsonNode> components = components(form);
        assertThat(form.path("id").asText()).isEqualTo(id);
        assertThat(components)
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(COMPONENTS);
        assertThat(keys(components, false)).containsExactlyInAnyOrderElementsOf(FIELDS.get(id));
        assertThat(keys(components, true)).containsExactlyInAnyOrderElementsOf(SHOWN.getOrDefault(id, Set.of()));
        assertThat(components)
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
    }

    private static List<String> keys(List<JsonNode> components, boolean readOnly) {
        return components.stream()
                .filter(component -> component.has("key"))
                .filter(component -> component.path("readonly").asBoolean() == readOnly)
                .map(component -> component.path("key").asText())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesThatPeopleGaveAreShownWhereTheyAreEscaped(Path file) throws IOException {
        // form-js escapes values in "html" only; in "text" a customer's name could be a link
        assertThat(components(new ObjectMapper().readTree(file.toFile())))
                .filteredOn(component -> "text".equals(component.path("type").asText()))
                .allSatisfy(component ->
                        assertThat(component.path("text").asText()).doesNotContain("Name}}", "label}}", "Label}}"));
    }

    static Stream<Path> forms() {
        return ModelFiles.forms().stream();
    }

    static Stream<Arguments> tasksByName() {
        return humanTasks().map(task -> Arguments.of(task.getId().substring("userTask_".length()), task));
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
