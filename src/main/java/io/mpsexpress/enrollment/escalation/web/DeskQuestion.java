package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the desk is asked for, as it comes in the address; without anything what is open of one's own teams.
 *
 * @param state {@code closed} or {@code all}; otherwise what is open
 * @param team id of a group, or {@code all}; otherwise one's own, and all for who is in none
 * @param assignee {@code me} or {@code nobody}
 * @param group {@code model} or {@code customer}: what lies together
 */
record DeskQuestion(
        String state,
        String team,
        String status,
        String partner,
        String organization,
        String model,
        String assignee,
        Boolean overdue,
        String q,
        String group,
        String cursor) {

    private static final String ALL = "all";

    EscalationFilter filter(Caller caller) {
        return new DeskFilter(
                        ALL.equals(state) ? null : isClosed() ? "closed" : "open",
                        ALL.equals(team) ? null : team,
                        status,
                        organization,
                        partner,
                        model,
                        assignee(caller),
                        isOverdue() ? true : null,
                        q)
                .filter(ALL.equals(team) ? null : teamsOf(caller));
    }

    /** Those that the caller is in; null for none, who sees them all. */
    static Collection<String> teamsOf(Caller caller) {
        Set<String> groups = caller.groupIds();
        List<String> own =
                EscalationFilter.TEAMS.stream().filter(groups::contains).toList();
        return own.isEmpty() ? null : own;
    }

    private String assignee(Caller caller) {
        if ("me".equals(assignee)) {
            return caller.userId();
        }
        return "nobody".equals(assignee) ? EscalationFilter.NOBODY : null;
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
        return !DeskFilter.isGiven(cursor);
    }

    /** Whether less is shown than there is in this state. */
    public boolean isFiltered() {
        return isOverdue()
                || Stream.of(team, status, partner, organization, model, assignee, q)
                        .anyMatch(DeskFilter::isGiven);
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
        parameters.put("group", group);
        parameters.values().removeIf(value -> !DeskFilter.isGiven(value));
        return parameters;
    }

    /** Where the same is asked again, from the start. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/escalations");
        parameters().forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parameters()).toUriString();
    }
}
