package io.mpsexpress.program.whatif;

import java.util.List;

/**
 * What other rules would change, the most printers first; empty where they would change nothing.
 *
 * @param fleet of all printers
 * @param lately of those that somebody asked for in the last {@value WhatIf#DAYS} days and that were not added, as they are now
 */
public record RuleEffect(List<StatusChange> fleet, List<StatusChange> lately) {}
