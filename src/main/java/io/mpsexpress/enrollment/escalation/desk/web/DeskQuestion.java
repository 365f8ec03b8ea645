package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.desk.EscalationOrder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the desk is asked for, as it comes in the address; without anything what is open of one's own teams. The page of an
 * escalation that was opened from the desk carries it along.
 *
 * @param state {@code closed} or {@code all}; otherwise what is open
 * @param team id of a group, or {@code all}; otherwise one's own, and all for who is in none
 * @param assignee {@code me}, {@code nobody}, or {@code free} for both
 * @param sort as {@link EscalationOrder} knows
 * @param group {@code model} or {@code customer}: what lies together
 */
public record DeskQuestion(
        String state,
        String team,
        String status,
        String partner,
        String organization,
        String model,
        String assignee,
        Boolean overdue,
        String q,
        String sort,
        String group,
        String cursor) {

    private static final String DESK = "/escalations";
    private static final String ALL = "all";
    /** The parameters by which the counts lead to what they count. */
    private static final Set<String> COUNTED = Set.of("status", "assignee", "overdue");

    EscalationFilter filter(Caller caller) {
        return new DeskFilter(
                        ALL.equals(state) ? null : isClosed() ? "closed" : "open",
                        ALL.equals(team) ? null : team,
                        status,
                        organization,
                        partner,
                        model,
                        assignees(caller),
                        isOverdue() ? true : null,
                        q,
                        null)
                .filter(ALL.equals(team) ? null : teamsOf(caller));
    }

    EscalationOrder order() {
        return EscalationOrder.of(group, sort);
    }

    /** Those that the caller is in; null for none, who sees them all. */
    static Collection<String> teamsOf(Caller caller) {
        Set<String> groups = caller.groupIds();
        List<String> own =
                EscalationFilter.TEAMS.stream().filter(groups::contains).toList();
        return own.isEmpty() ? null : own;
    }

    private List<String> assignees(Caller caller) {
        return switch (assignee == null ? "" : assignee) {
            case "me" -> List.of(caller.userId());
            case "nobody" -> List.of(EscalationFilter.NOBODY);
            case "free" -> List.of(caller.userId(), EscalationFilter.NOBODY);
            default -> List.of();
        };
    }

    public boolean isClosed() {
        return "closed".equals(state);
    }

    /** Whether these can be decided. */
    public boolean isOpen() {
        return !isClosed() && !ALL.equals(state);
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    public boolean isFirst() {
        return !StringUtils.hasText(cursor);
    }

    /** Whether less is shown than there is in this state. */
    public boolean isFiltered() {
        return isOverdue()
                || Stream.of(team, status, partner, organization, model, assignee, q)
                        .anyMatch(StringUtils::hasText);
    }

    /** What it says, without the page; what it says nothing of is missing. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("state", state);
        parameters.put("team", team);
        parameters.put("status", status);
        parameters.put("partner", partner);
        parameters.put("organization", organization);
        parameters.put("model", model);
        parameters.put("assignee", assignee);
        parameters.put("overdue", isOverdue() ? "true" : null);
        parameters.put("q", q);
        parameters.put("sort", sort);
        parameters.put("group", group);
        parameters.values().removeIf(value -> !StringUtils.hasText(value));
        return parameters;
    }

    /** Where the same is asked again, from the start. */
    public String url() {
        return link(DESK, parameters());
    }

    /** An escalation of it: from there, the next one is the next of the same question. */
    public String urlOf(Object escalationId) {
        return link(DESK + "/" + escalationId, parameters());
    }

    /** The same by this order; the other way round when it is already. */
    public String sortedBy(String by) {
        Map<String, String> parameters = parameters();
        parameters.put("sort", "ascending".equals(direction(by)) ? "-" + by : by);
        return link(DESK, parameters);
    }

    /** {@code ascending}, {@code descending}, or null when it is not sorted by this; by due time what is open, by default. */
    public String direction(String by) {
        String sorted = StringUtils.hasText(sort) ? sort : isOpen() ? "due" : "";
        if (sorted.equals(by)) {
            return "ascending";
        }
        return sorted.equals("-" + by) ? "descending" : null;
    }

    /** Where only that is shown which a count counts. */
    public String counted(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(COUNTED);
        parameters.put(name, value);
        return link(DESK, parameters);
    }

    /** Where all is shown of which the counts count parts. */
    public String countedAll() {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(COUNTED);
        return link(DESK, parameters);
    }

    /** Whether just that is shown which this count counts. */
    public boolean isCounted(String name, String value) {
        return countedNow().equals(Map.of(name, value));
    }

    /** Whether less is shown than the counts count. */
    public boolean isCounted() {
        return !countedNow().isEmpty();
    }

    private Map<String, String> countedNow() {
        Map<String, String> parameters = parameters();
        parameters.keySet().retainAll(COUNTED);
        return parameters;
    }

    private static String link(String path, Map<String, String> parameters) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parameters).toUriString();
    }
}
