package io.mpsexpress.insight.trend;

import io.mpsexpress.insight.PassageView;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Period;
import io.mpsexpress.request.EndedRequests;
import io.mpsexpress.request.EndedRequests.Ended;
import io.mpsexpress.request.EndedRequests.One;
import io.mpsexpress.request.EndedRequests.Stretch;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many requests came to their end from week to week, and how long they took. */
@Service
@Transactional(readOnly = true)
public class TrendInsight {

    private final EndedRequests ended;
    private final RequestQueries requests;
    private final Clock clock;

    TrendInsight(EndedRequests ended, RequestQueries requests, Clock clock) {
        this.ended = ended;
        this.requests = requests;
        this.clock = clock;
    }

    /** The weeks of the period until today, of the last half year without its first day; at most those of a year. */
    public List<WeekView> weeks(InsightQuestion question) {
        List<Week> weeks = weeksOf(question.period());
        Map<Integer, Ended> found = weeks.isEmpty()
                ? Map.of()
                : ended.measure(
                        weeks.stream().map(week -> stretch(week.days())).toList(),
                        question.whose().partnerId(),
                        question.whose().customerId());
        return IntStream.range(0, weeks.size())
                .mapToObj(place -> new WeekView(weeks.get(place), found.get(place)))
                .toList();
    }

    /** The requests that a week counts. */
    public record Behind(Week week, Page<PassageView> requests) {}

    /**
     * The requests behind a week's figures, that which took longest first.
     *
     * @param monday with which the week begins: {@code 2026-11-23}
     * @param cursor null for the first page
     * @throws Refused as not found when the period has no such week
     */
    public Behind behind(String monday, InsightQuestion question, int limit, String cursor) {
        LocalDate begin = parsed(monday);
        Week week = weeksOf(question.period()).stream()
                .filter(one -> one.monday().equals(begin))
                .findFirst()
                .orElseThrow(Refused::notFound);
        Page<One> found = ended.longest(
                stretch(week.days()),
                question.whose().partnerId(),
                question.whose().customerId(),
                limit,
                cursor);
        Map<UUID, RequestView> known = requests.of(found.items(), One::id);
        return new Behind(
                week,
                found.map(one -> new PassageView(
                        known.get(one.id()), null, null, one.took().toMillis() / 1_000.0, one.endedAt())));
    }

    private List<Week> weeksOf(Period period) {
        return Week.of(period, clock.instant().atZone(period.zone()).toLocalDate());
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Refused.notFound();
        }
    }

    private static Stretch stretch(Period days) {
        return new Stretch(days.start(), days.end());
    }
}
