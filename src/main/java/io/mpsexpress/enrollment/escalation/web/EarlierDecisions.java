package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.ExceptionState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was decided alike about printers like those of an escalation, and what became of it.
 *
 * @param sameCause whether these had the same cause; otherwise they had others
 * @param printers how many
 * @param outcomes how many of them came to what in their requests
 * @param exceptions of exceptions, how many stand how now
 * @param latest the latest of them, the last first
 */
public record EarlierDecisions(
        boolean sameCause,
        EscalationDecision decision,
        int printers,
        Map<PrinterOutcome, Long> outcomes,
        Map<ExceptionState, Long> exceptions,
        List<DecisionView> latest) {

    private static final int LATEST = 3;

    /**
     * @param cause of the escalation
     * @param decisions the last first
     * @return those of the same cause first, then what was decided most
     */
    public static List<EarlierDecisions> of(EligibilityStatus cause, List<DecisionView> decisions) {
        record Kind(boolean sameCause, EscalationDecision decision) {}
        return decisions.stream()
                .collect(Collectors.groupingBy(one -> new Kind(one.status() == cause, one.decision())))
                .entrySet()
                .stream()
                .map(kind -> of(kind.getKey().sameCause(), kind.getKey().decision(), kind.getValue()))
                .sorted(Comparator.comparing(EarlierDecisions::sameCause)
                        .thenComparing(EarlierDecisions::printers)
                        .reversed()
                        .thenComparing(EarlierDecisions::decision))
                .toList();
    }

    private static EarlierDecisions of(boolean sameCause, EscalationDecision decision, List<DecisionView> alike) {
        return new EarlierDecisions(
                sameCause,
                decision,
                alike.size(),
                counted(alike, DecisionView::outcome),
                counted(alike, DecisionView::exceptionState),
                alike.subList(0, Math.min(LATEST, alike.size())));
    }

    private static <T extends Comparable<T>> Map<T, Long> counted(
            Collection<DecisionView> decisions, Function<DecisionView, T> what) {
        return decisions.stream()
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
