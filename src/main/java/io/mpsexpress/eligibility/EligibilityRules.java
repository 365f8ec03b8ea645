package io.mpsexpress.eligibility;

import io.mpsexpress.shared.ComparableText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program data that a check needs, at one moment. */
public final class EligibilityRules {

    private static final String BRAND = "lexmark ";

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

    /** Agents report {@code Lexmark CX725}, {@code CX725} or {@code cx725}: all the same model. */
    public static String comparable(String model) {
        String text = ComparableText.of(model);
        return text.startsWith(BRAND) ? text.substring(BRAND.length()).strip() : text;
    }

    /** Empty when the model is not on the program's list. */
    Optional<Long> maximumLifetimePageCount(String model) {
        Long asListed = maximumByModel.get(model);
        return Optional.ofNullable(asListed != null ? asListed : maximumByModel.get(comparable(model)));
    }

    AgentVersion minimumFleetAgentVersion() {
        return minimumFleetAgentVersion;
    }
}
