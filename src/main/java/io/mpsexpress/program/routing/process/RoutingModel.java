package io.mpsexpress.program.routing.process;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.domain.RoutingRules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The decision {@code escalation-routing} as a model, and as rows. What is written differs from the application's own file in
 * its rules only: ids, names, hit policy, inputs and outputs are the same, so that it reads alike in Cockpit.
 */
final class RoutingModel {

    private static final Pattern TEXTS = Pattern.compile("\\s*\"[\\w-]+\"\\s*(,\\s*\"[\\w-]+\"\\s*)*");
    private static final Pattern TEXT = Pattern.compile("\"([\\w-]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final byte[] file;

    /** @param file the application's own table */
    RoutingModel(byte[] file) {
        this.file = file;
    }

    /** The rows of a model, by status; what cannot be read as one is left out. */
    static List<Route> read(DmnModelInstance model) {
        return RoutingRules.byStatus(rules(model).stream().flatMap(RoutingModel::routes));
    }

    /** The model with these rows, made by a person. */
    DmnModelInstance write(List<Route> rows, String userId) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        Map<Route, String> reasons = reasons(model);
        DecisionTable table = table(model);
        table.getRules().clear();
        rows.forEach(row -> {
            String name = name(row);
            Rule rule = model.newInstance(Rule.class, "rule_" + name);
            table.getRules().add(rule);
            rule.setDescription(description(model, reasons.getOrDefault(row, "Set by " + userId + ".")));
            addInput(rule, "when_" + name + "Status", quoted(row.status().name()));
            addInput(
                    rule,
                    "when_" + name + "Remediated",
                    row.afterRemediation() == null ? "" : row.afterRemediation().toString());
            addOutput(rule, "then_" + name + "Team", quoted(row.team()));
            addOutput(rule, "then_" + name + "Due", String.valueOf(row.dueInDays()));
            addOutput(rule, "then_" + name + "Priority", String.valueOf(row.priority()));
        });
        Dmn.validateModel(model);
        return model;
    }

    private static void addInput(Rule rule, String id, String content) {
        InputEntry entry = rule.getModelInstance().newInstance(InputEntry.class, id);
        rule.getInputEntries().add(entry);
        entry.setText(text(rule, content));
    }

    private static void addOutput(Rule rule, String id, String content) {
        OutputEntry entry = rule.getModelInstance().newInstance(OutputEntry.class, id);
        rule.getOutputEntries().add(entry);
        entry.setText(text(rule, content));
    }

    private static Description description(DmnModelInstance model, String content) {
        Description description = model.newInstance(Description.class);
        description.setTextContent(content);
        return description;
    }

    /** Why the application's own rows are as they are: that holds as long as they stay so. */
    private static Map<Route, String> reasons(DmnModelInstance model) {
        Map<Route, String> reasons = new HashMap<>();
        rules(model).forEach(rule -> routes(rule)
                .forEach(route -> reasons.put(route, rule.getDescription().getTextContent())));
        return reasons;
    }

    private static Stream<Route> routes(Rule rule) {
        List<String> inputs = texts(rule.getInputEntries().stream().map(InputEntry::getText));
        List<String> outputs = texts(rule.getOutputEntries().stream().map(OutputEntry::getText));
        boolean readable = inputs.size() == 2
                && outputs.size() == 3
                && TEXTS.matcher(inputs.get(0)).matches()
                && inputs.get(1).matches("|-|true|false")
                && TEXT.matcher(outputs.get(0)).matches()
                && NUMBER.matcher(outputs.get(1)).matches()
                && NUMBER.matcher(outputs.get(2)).matches();
        if (!readable) {
            return Stream.empty();
        }
        Boolean remediated = inputs.get(1).length() < 2 ? null : Boolean.valueOf(inputs.get(1));
        return quotedIn(inputs.get(0))
                .map(RoutingModel::status)
                .flatMap(Optional::stream)
                .map(status -> new Route(
                        status,
                        remediated,
                        quotedIn(outputs.get(0)).findFirst().orElseThrow(),
                        Integer.parseInt(outputs.get(1)),
                        Integer.parseInt(outputs.get(2))));
    }

    private static Optional<EligibilityStatus> status(String name) {
        return RoutingRules.STATUSES.stream()
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static List<String> texts(Stream<Text> elements) {
        List<String> texts = new ArrayList<>();
        elements.forEach(
                text -> texts.add(text == null ? "" : text.getTextContent().strip()));
        return texts;
    }

    private static Stream<String> quotedIn(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.results().map(found -> found.group(1));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** {@code pageCountMissing}, and what the row is for if not for both. */
    private static String name(Route row) {
        String[] words = row.status().name().toLowerCase(Locale.ROOT).split("_");
        String status = words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        if (row.afterRemediation() == null) {
            return status;
        }
        return status + (row.afterRemediation() ? "AfterRemediation" : "AtFirst");
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static List<Rule> rules(DmnModelInstance model) {
        return List.copyOf(model.getModelElementsByType(Rule.class));
    }

    private static Text text(Rule of, String content) {
        Text text = of.getModelInstance().newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
