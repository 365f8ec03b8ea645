package io.mpsexpress.eligibility;

import io.mpsexpress.shared.ComparableText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program data that a check needs, at one moment. */
public final class EligibilityRules {

    private static final Pattern MARKS =
            Pattern.compile("[\u00ae\u2122\u2120\u00a9]|\\((?:r|tm|sm|c)\\)", Pattern.CASE_INSENSITIVE);
    private static final String MAKER = "lexmark(?: international)?(?:,? inc\\b\\.?)?";
    private static final Pattern MAKER_FIRST = Pattern.compile("^" + MAKER + "(?:[ :_-]+|(?=[a-z]{1,3}\\d))");
    private static final Pattern MAKER_LAST = Pattern.compile("[ ,_-]+\\(?" + MAKER + "\\)?$");

    private final Map<String, Long> maximumByModel;
    private final AgentVersion minimumFleetAgentVersion;

    /**
     * @param maximumLifetimePageCounts supported model to its maximum lifetime page count, in pages
     * @param minimumFleetAgentVersion oldest Fleet Agent that is good enough; never null
     */
    public EligibilityRules(Map<String, Long> maximumLifetimePageCounts, AgentVersion minimumFleetAgentVersion) {
        this.maximumByModel = new HashMap<>();
        maximumLifetimePageCounts.forEach((model, maximum) -> maximumByModel.put(comparable(model), maximum));
        this.minimumFleetAgentVersion = minimumFleetAgentVersion;
    }

    /** Agents report {@code Lexmark CX725}, {@code CX725} or {@code LEXMARK(TM) cx725}: all the same model. */
    public static String comparable(String model) {
        String text = ComparableText.of(MARKS.matcher(model).replaceAll(""));
        String bare =
                MAKER_LAST.matcher(MAKER_FIRST.matcher(text).replaceFirst("")).replaceFirst("");
        return bare.isEmpty() ? text : bare;
    }

    /** In pages; empty when the model, however it is written, is not on the program's list. */
    public Optional<Long> maximumLifetimePageCount(String model) {
        Long asListed = maximumByModel.get(model);
        return Optional.ofNullable(asListed != null ? asListed : maximumByModel.get(comparable(model)));
    }

    /**
     * Reasons with what was measured beside what is allowed now.
     *
     * @param model as reported; never null
     * @param lifetimePageCount pages; null when absent
     * @param agentVersion as reported; null when unknown
     */
    public List<MeasuredReason> measured(
            List<EligibilityStatus> reasons, String model, Long lifetimePageCount, String agentVersion) {
        String pages = text(lifetimePageCount);
        return reasons.stream()
                .map(reason -> switch (reason) {
                    case UNSUPPORTED_MODEL -> new MeasuredReason(reason, model, null);
                    case PAGE_COUNT_EXCEEDED ->
                        new MeasuredReason(
                                reason,
                                pages,
                                text(maximumLifetimePageCount(model).orElse(null)));
                    case PAGE_COUNT_MISSING -> new MeasuredReason(reason, pages, null);
                    case FLEET_AGENT_OUTDATED ->
                        new MeasuredReason(reason, agentVersion, minimumFleetAgentVersion.text());
                    default -> new MeasuredReason(reason, null, null);
                })
                .toList();
    }

    private static String text(Long pages) {
        return pages == null ? null : pages.toString();
    }

    /** The oldest Fleet Agent that is good enough. */
    public AgentVersion minimumFleetAgentVersion() {
        return minimumFleetAgentVersion;
    }
}
