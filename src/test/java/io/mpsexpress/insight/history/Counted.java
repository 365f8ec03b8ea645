package io.mpsexpress.insight.history;

import io.mpsexpress.bench.history.History;
import io.mpsexpress.bench.history.History.Customer;
import io.mpsexpress.bench.history.History.Escalation;
import io.mpsexpress.bench.history.History.Printer;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures of a history, counted by going through what happened and asking of each thing on which day it did; a line for each
 * figure, in the order of the lines.
 *
 * @param from the first day; null for since ever
 * @param to the last day; null for until now
 * @param partner null for all
 * @param customer null for all
 */
record Counted(History history, LocalDate from, LocalDate to, ZoneId zone, UUID partner, UUID customer) {

    private static final Function<FinishedStep, String> BY_STEP = step -> step.processKey() + " " + step.elementId();

    private boolean in(Instant moment) {
        return moment != null && !isBefore(moment) && !isAfter(moment);
    }

    private boolean isBefore(Instant moment) {
        return from != null && day(moment).isBefore(from);
    }

    private boolean isAfter(Instant moment) {
        return to != null && day(moment).isAfter(to);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private boolean isOf(Customer one) {
        return (partner == null || partner.equals(one.partnerId())) && (customer == null || customer.equals(one.id()));
    }

    List<String> funnel() {
        return Stream.of(Stage.values())
                .map(stage -> {
                    List<Printer> printers = history.printers().stream()
                            .filter(one -> isOf(one.customer()))
                            .filter(one -> in(one.reached().get(stage)))
                            .toList();
                    long customers = history.customers().stream()
                            .filter(this::isOf)
                            .filter(one -> in(first(one, stage)))
                            .count();
                    return "%s %d %d".formatted(stage, customers, printers.size());
                })
                .sorted()
                .toList();
    }

    private Instant first(Customer one, Stage stage) {
        return stage == Stage.ENTITLED
                ? one.entitledAt()
                : printersByCustomer().getOrDefault(one, List.of()).stream()
                        .map(printer -> printer.reached().get(stage))
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private Map<Customer, List<Printer>> printersByCustomer() {
        return history.printers().stream().collect(Collectors.groupingBy(Printer::customer));
    }

    List<String> reasons() {
        Map<String, List<Printer>> byStatus = new TreeMap<>();
        history.printers().stream()
                .filter(one -> isOf(one.customer()) && one.status().isResolvable())
                .forEach(one -> byStatus.computeIfAbsent(one.status().name(), none -> new ArrayList<>())
                        .add(one));
        return byStatus.entrySet().stream()
                .map(one -> "%s %d %d"
                        .formatted(
                                one.getKey(),
                                one.getValue().size(),
                                one.getValue().stream()
                                        .map(Printer::customer)
                                        .distinct()
                                        .count()))
                .toList();
    }

    /** All are past due by now that are open at the end of a period which is not over yet. */
    List<String> escalations() {
        List<String> lines = new ArrayList<>();
        Instant end =
                to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
        for (String team : teams()) {
            List<Escalation> all = history.escalations().stream()
                    .filter(one -> isOf(one.customer()) && one.team().equals(team))
                    .filter(one -> !isAfter(one.openedAt()))
                    .filter(one -> one.closedAt() == null || !isBefore(one.closedAt()))
                    .toList();
            Predicate<Escalation> decided = one -> in(one.closedAt()) && !one.withdrawn();
            Predicate<Escalation> open = one -> one.closedAt() == null || isAfter(one.closedAt());
            long decisions = all.stream().filter(decided).count();
            long inTime = all.stream()
                    .filter(decided.and(one -> !one.closedAt().isAfter(one.dueAt())))
                    .count();
            if (!all.isEmpty()) {
                lines.add("%s %d %d %d %d %s"
                        .formatted(
                                team,
                                all.stream().filter(one -> in(one.openedAt())).count(),
                                decisions,
                                all.stream().filter(open).count(),
                                all.stream()
                                        .filter(open.and(one -> one.dueAt().isBefore(end)))
                                        .count(),
                                decisions == 0 ? null : (double) inTime / decisions));
            }
        }
        return lines;
    }

    private Set<String> teams() {
        return history.escalations().stream().map(Escalation::team).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How often, median and 90th percentile in milliseconds, by process, step, and whom it waited for. */
    List<String> steps() {
        return measured(step -> step.processKey() + " " + step.elementId() + " " + step.waitedFor(), true);
    }

    /** The same whomever it waited for; the median only. */
    List<String> models() {
        return measured(BY_STEP, false);
    }

    /** The share of all waiting, by whom was waited for. */
    Map<String, Double> waiting() {
        Map<String, Long> millis = new TreeMap<>();
        finished().forEach(step -> millis.merge(step.waitedFor(), millis(step), Long::sum));
        double all = millis.values().stream().mapToLong(Long::longValue).sum();
        return millis.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue() / all));
    }

    /** Of each ISO week from a Monday: how many requests ended, median and 90th percentile of how long they took in milliseconds. */
    Map<LocalDate, List<Long>> weeks() {
        Map<LocalDate, List<Long>> took = new TreeMap<>();
        history.requests().stream()
                .filter(one -> isOf(one.customer()) && in(one.endedAt()))
                .filter(one -> !one.kind().isImport() && !one.state().equals("CANCELLED"))
                .forEach(one -> took.computeIfAbsent(
                                day(one.endedAt()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                none -> new ArrayList<>())
                        .add(one.endedAt().toEpochMilli() - one.at().toEpochMilli()));
        return took.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> List.of(
                                (long) one.getValue().size(),
                                percentile(one.getValue(), "0.5"),
                                percentile(one.getValue(), "0.9"))));
    }

    /**
     * What decision 0043 calls slower than usual, that which cost most time in all first: process, step, how often and median in
     * milliseconds, and the same of the twelve weeks before.
     */
    List<String> slower() {
        Map<String, List<Long>> now = took(BY_STEP);
        Map<String, List<Long>> before =
                new Counted(history, from.minusWeeks(12), from.minusDays(1), zone, partner, customer).took(BY_STEP);
        return now.keySet().stream()
                .filter(before::containsKey)
                .filter(step -> now.get(step).size() >= 10 && before.get(step).size() >= 10)
                .filter(step -> later(now.get(step), before.get(step)).compareTo(BigDecimal.valueOf(60_000)) >= 0)
                .filter(step -> exact(now.get(step), "0.5")
                                .compareTo(exact(before.get(step), "0.5").multiply(new BigDecimal("1.5")))
                        >= 0)
                .sorted(Comparator.comparing((String step) -> later(now.get(step), before.get(step))
                                .multiply(BigDecimal.valueOf(now.get(step).size())))
                        .reversed())
                .map(step -> "%s %d %d %d %d"
                        .formatted(
                                step,
                                now.get(step).size(),
                                percentile(now.get(step), "0.5"),
                                before.get(step).size(),
                                percentile(before.get(step), "0.5")))
                .toList();
    }

    private static BigDecimal later(List<Long> now, List<Long> before) {
        return exact(now, "0.5").subtract(exact(before, "0.5"));
    }

    private Map<String, List<Long>> took(Function<FinishedStep, String> by) {
        Map<String, List<Long>> took = new TreeMap<>();
        finished().forEach(step -> took.computeIfAbsent(by.apply(step), none -> new ArrayList<>())
                .add(millis(step)));
        return took;
    }

    private List<String> measured(Function<FinishedStep, String> by, boolean p90) {
        return took(by).entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().size() + " "
                        + percentile(one.getValue(), "0.5")
                        + (p90 ? " " + percentile(one.getValue(), "0.9") : ""))
                .sorted()
                .toList();
    }

    private Stream<FinishedStep> finished() {
        Set<UUID> requests = new HashSet<>();
        history.requests().stream().filter(one -> isOf(one.customer())).forEach(one -> requests.add(one.id()));
        return history.steps().stream()
                .filter(step -> requests.contains(step.requestId()))
                .filter(step -> in(step.endedAt()));
    }

    private static long millis(FinishedStep step) {
        return step.endedAt().toEpochMilli() - step.startedAt().toEpochMilli();
    }

    private static long percentile(List<Long> values, String share) {
        return exact(values, share).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** Between the two that the share lies between, as far as it does. */
    private static BigDecimal exact(List<Long> values, String share) {
        List<Long> sorted = values.stream().sorted().toList();
        BigDecimal place = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        long lower = sorted.get(below);
        long upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return BigDecimal.valueOf(upper - lower)
                .multiply(place.subtract(BigDecimal.valueOf(below)))
                .add(BigDecimal.valueOf(lower));
    }
}
