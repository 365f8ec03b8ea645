package io.mpsexpress.program.routing.process;

import static io.mpsexpress.eligibility.EligibilityStatus.PAGE_COUNT_EXCEEDED;
import static io.mpsexpress.eligibility.EligibilityStatus.PAGE_COUNT_MISSING;
import static io.mpsexpress.eligibility.EligibilityStatus.REGISTRATION_FAILED;
import static io.mpsexpress.eligibility.EligibilityStatus.UNSUPPORTED_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.domain.RoutingRules;
import io.mpsexpress.support.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision {@code escalation-routing}, written and read. */
class RoutingModelTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private DmnModelInstance file;
    private RoutingModel model;
    private List<Route> changed;

    @BeforeEach
    void theApplicationsOwnTable() throws IOException {
        file = Dmn.readModelFromFile(ModelFiles.decision("escalation-routing").toFile());
        model = new RoutingModel(Files.readAllBytes(ModelFiles.decision("escalation-routing")));
        changed = RoutingRules.byStatus(Stream.concat(
                RoutingModel.read(file).stream()
                        .filter(row -> row.status() != UNSUPPORTED_MODEL && row.status() != PAGE_COUNT_EXCEEDED),
                Stream.of(
                        new Route(UNSUPPORTED_MODEL, null, "technical-support", 9, 80),
                        new Route(PAGE_COUNT_EXCEEDED, false, "fleet-manager", 1, 0),
                        new Route(PAGE_COUNT_EXCEEDED, true, "customer-operations", 365, 100))));
    }

    @Test
    void theApplicationsOwnTableIsReadAsRows() {
        assertThat(RoutingModel.read(file))
                .hasSize(7)
                .contains(
                        new Route(REGISTRATION_FAILED, null, "technical-support", 2, 70),
                        new Route(PAGE_COUNT_MISSING, false, "fleet-manager", 14, 50),
                        new Route(PAGE_COUNT_MISSING, true, "technical-support", 3, 60));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(RoutingModel.read(model.write(changed, "owner"))).isEqualTo(changed);
    }

    @Test
    void theEngineDecidesAsTheRowsSay() {
        DmnModelInstance written = model.write(changed, "owner");
        for (Route row : changed) {
            for (Boolean remediated :
                    row.afterRemediation() == null ? List.of(true, false) : List.of(row.afterRemediation())) {
                DmnDecisionResult result = engine.evaluateDecision(
                        engine.parseDecision("escalation-routing", written),
                        Variables.putValue("eligibilityStatus", row.status().name())
                                .putValue("remediated", remediated ? true : null));
                assertThat(result.getSingleResult().getEntryMap())
                        .isEqualTo(Map.of(
                                "team",
                                row.team(),
                                "dueInDays",
                                row.dueInDays(),
                                "escalationPriority",
                                row.priority()));
            }
        }
    }

    /** So that it reads in Cockpit as the file does. */
    @Test
    void onlyRulesDifferFromTheFile() {
        DmnModelInstance written = model.write(changed, "owner");
        assertThat(withoutRules(written)).isEqualTo(withoutRules(file));
        assertThat(ids(written)).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .matches("(rule|when|then|input|expression|values|output|table|definitions|diagram)_\\w+"
                        + "|escalation-routing(_di)?"));
    }

    @Test
    void aRuleSaysWhyItIsSoAndAChangedOneWhoseItIs() {
        DmnModelInstance written = model.write(changed, "owner");
        assertThat(written.<Rule>getModelElementById("rule_registrationFailed")
                        .getDescription()
                        .getTextContent())
                .startsWith("Registration in Lexmark's back-end");
        assertThat(written.<Rule>getModelElementById("rule_unsupportedModel")
                        .getDescription()
                        .getTextContent())
                .isEqualTo("Set by owner.");
        assertThat(written.getModelElementsByType(Rule.class))
                .hasSize(changed.size())
                .allSatisfy(rule -> assertThat(rule.getDescription()).isNotNull());
    }

    @Test
    void whatAnAdministratorDeployedAndIsNoRowIsLeftOut() {
        DmnModelInstance odd = file.clone();
        Rule rule = odd.getModelElementById("rule_unsupportedModel");
        rule.getOutputEntries().iterator().next().getText().setTextContent("if remediated then \"a\" else \"b\"");
        Rule other = odd.getModelElementById("rule_registrationFailed");
        other.getInputEntries().iterator().next().getText().setTextContent("\"REGISTRATION_FAILED\", \"X\"");

        assertThat(RoutingModel.read(odd))
                .hasSize(6)
                .noneMatch(row -> row.status() == UNSUPPORTED_MODEL)
                .anyMatch(row -> row.status() == REGISTRATION_FAILED);
    }

    private static String withoutRules(DmnModelInstance model) {
        DmnModelInstance rest = model.clone();
        List.copyOf(rest.getModelElementsByType(Rule.class))
                .forEach(rule -> rule.getParentElement().removeChildElement(rule));
        return Dmn.convertToString(rest).replaceAll(">\\s+<", "><");
    }

    private static List<String> ids(DmnModelInstance model) {
        return model.getModelElementsByType(DmnElement.class).stream()
                .map(DmnElement::getId)
                .filter(id -> id != null)
                .toList();
    }
}
