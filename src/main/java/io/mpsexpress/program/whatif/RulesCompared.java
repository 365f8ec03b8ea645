package io.mpsexpress.program.whatif;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import java.util.Set;

/**
 * The rules as they are beside others, and what differs: no printer is concerned by anything else.
 *
 * @param models those with another maximum, as {@link EligibilityRules#comparable} has them
 * @param requiredNow the Fleet Agent version that is good enough by the first
 * @param requiredThen that by the others, often the same
 */
public record RulesCompared(
        EligibilityRules now,
        EligibilityRules then,
        Set<String> models,
        AgentVersion requiredNow,
        AgentVersion requiredThen) {}
