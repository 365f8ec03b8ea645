package io.mpsexpress.bench.history;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.Stage;
import io.mpsexpress.printer.Management;
import io.mpsexpress.request.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What happened in a year, the same for the same seed.
 *
 * <p>Customers are entitled in the first quarter, and ask at any time since: 70 % for printers, 15 % for a contact, 10 % to remove, 5 % to entitle. A customer's
 * share of them falls with its place among the customers: the first quarter of them has half. One of fifty things ends at a
 * midnight of one of the {@link #ZONES}, or a millisecond before. What would end behind the year is open.
 */
public final class History {

    private static final int DAYS = 365;
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    /** Their days begin at different moments, those of two at yet others while it is summer time there. */
    public static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneId.of("Europe/Rome"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"));

    private static final List<EligibilityStatus> ESCALATED = List.of(
            EligibilityStatus.UNSUPPORTED_MODEL,
            EligibilityStatus.PAGE_COUNT_EXCEEDED,
            EligibilityStatus.REGISTRATION_FAILED);

    private final SplittableRandom random;
    private final Instant begin;
    private final Instant end;
    private final List<UUID> partners;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<FinishedStep> steps = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<Printer> printers = new ArrayList<>();

    /** @param name no other of the same database has it */
    public record Customer(UUID id, UUID partnerId, String name, Instant entitledAt) {}

    /** @param endedAt null for one that is still open */
    public record Request(
            UUID id, RequestKind kind, Customer customer, int amount, String state, Instant at, Instant endedAt) {}

    /**
     * @param closedAt null while it is open
     * @param withdrawn whether it was closed because its request was withdrawn
     */
    public record Escalation(
            UUID id,
            UUID requestId,
            Customer customer,
            EligibilityStatus status,
            String team,
            Instant openedAt,
            Instant dueAt,
            Instant closedAt,
            boolean withdrawn) {}

    /**
     * @param status as of now
     * @param reached when it reached each stage that it did, in the order of these
     */
    public record Printer(
            UUID id, Customer customer, EligibilityStatus status, Management management, Map<Stage, Instant> reached) {}

    /** @param firstDay of the year, in UTC */
    public History(long seed, LocalDate firstDay, int partners, int customers, int requests) {
        random = new SplittableRandom(seed);
        begin = firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
        end = firstDay.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        this.partners =
                IntStream.range(0, partners).mapToObj(i -> madeAt(begin)).toList();
        for (int i = 0; i < customers; i++) {
            UUID id = madeAt(begin);
            this.customers.add(
                    new Customer(id, this.partners.get(i % partners), "Customer " + id, moment(begin, DAYS / 4 * DAY)));
        }
        for (int i = 0; i < requests; i++) {
            request(random.nextInt(100));
        }
    }

    /** The first has most customers with many requests. */
    public List<UUID> partners() {
        return partners;
    }

    /** The first has most requests. */
    public List<Customer> customers() {
        return customers;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<FinishedStep> steps() {
        return steps;
    }

    public List<Escalation> escalations() {
        return escalations;
    }

    public List<Printer> printers() {
        return printers;
    }

    private void request(int percent) {
        double place = random.nextDouble();
        Customer customer = customers.get((int) (place * place * customers.size()));
        Course course = new Course(
                customer,
                moment(
                        customer.entitledAt(),
                        Duration.between(customer.entitledAt(), end).toSeconds()));
        if (percent < 70) {
            enrollment(course);
        } else if (percent < 85) {
            boolean found = course.go(Wait.CHOOSE_CONTACT) && percent < 80 || course.go(Wait.CREATE_CONTACT);
            course.ended(RequestKind.CONTACT_ASSIGNMENT, 1, found ? "ASSIGNED" : "OPEN");
        } else if (percent < 95) {
            boolean removed = course.go(Wait.DECIDE_REMOVAL) && course.go(Wait.REMOVE);
            course.ended(RequestKind.REMOVAL, 1, removed ? "REMOVED" : "OPEN");
        } else {
            course.ended(RequestKind.ENTITLEMENT, 1, course.go(Wait.CONFIRM_ENTITLEMENT) ? "ENTITLED" : "OPEN");
        }
    }

    /** One to three printers; one of seven is not eligible, half of these are escalated. */
    private void enrollment(Course course) {
        int amount = 1 + random.nextInt(3);
        boolean held = random.nextInt(7) == 0;
        List<Map<Stage, Instant>> reached = IntStream.range(0, amount)
                .<Map<Stage, Instant>>mapToObj(i -> new EnumMap<>(Map.of(Stage.ENTITLED, course.at)))
                .toList();
        reached.forEach(printer -> printer.put(Stage.CONTACT_READY, moment(course.at, HOUR)));
        boolean reviewed = course.go(Wait.REVIEW);
        Management management = Management.NONE;
        if (held) {
            escalation(course);
        } else if (reviewed) {
            reached.forEach(printer -> printer.put(Stage.ELIGIBLE, printer.get(Stage.CONTACT_READY)));
            if (course.go(Wait.ACCEPT_TERMS) && course.go(Wait.REQUEST_MANAGEMENT)) {
                reached.forEach(printer -> printer.put(Stage.SUBMITTED, course.now));
                management = Management.PENDING;
                if (course.go(Wait.AWAIT_ANSWER)) {
                    reached.forEach(printer -> printer.put(Stage.MANAGED, course.now));
                    management = Management.MANAGED;
                }
            }
        }
        EligibilityStatus status = status(held, management);
        for (Map<Stage, Instant> printer : reached) {
            printers.add(new Printer(madeAt(course.at), course.customer, status, management, printer));
        }
        course.ended(RequestKind.ENROLLMENT, amount, course.open ? "REVIEW" : "COMPLETED");
    }

    private EligibilityStatus status(boolean held, Management management) {
        if (held) {
            return ESCALATED.get(random.nextInt(ESCALATED.size()));
        }
        return switch (management) {
            case MANAGED -> EligibilityStatus.ALREADY_MANAGED;
            case PENDING -> EligibilityStatus.MANAGEMENT_PENDING;
            default -> random.nextInt(4) == 0 ? EligibilityStatus.NO_SUPPLIES_CONTACT : EligibilityStatus.ELIGIBLE;
        };
    }

    /** Due after two days; one of eight is withdrawn instead of decided. */
    private void escalation(Course course) {
        if (course.open || random.nextBoolean()) {
            return;
        }
        EligibilityStatus status = ESCALATED.get(random.nextInt(ESCALATED.size()));
        boolean support = status == EligibilityStatus.REGISTRATION_FAILED;
        Instant opened = course.now;
        boolean withdrawn = random.nextInt(8) == 0;
        Wait decision = support ? Wait.DECIDE_BY_SUPPORT : Wait.DECIDE_BY_OPERATIONS;
        if (withdrawn) {
            course.skip(decision);
        } else {
            course.go(decision);
        }
        escalations.add(new Escalation(
                madeAt(opened),
                course.id,
                course.customer,
                status,
                support ? "technical-support" : "customer-operations",
                opened,
                opened.plusSeconds(2 * DAY),
                course.open ? null : course.now,
                withdrawn));
    }

    private Instant moment(Instant from, long seconds) {
        return from.plusMillis((long) (random.nextDouble() * seconds * 1_000));
    }

    /** Now and then when a day begins somewhere, or right before. */
    private Instant atMidnight(Instant moment) {
        if (random.nextInt(50) > 0) {
            return moment;
        }
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        return moment.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .minusMillis(random.nextInt(2));
    }

    /** As our own ids are: version 7, of a moment. */
    private UUID madeAt(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000), variant());
    }

    /** As the engine's are, in no order. */
    private UUID ofTheEngine() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, variant());
    }

    private long variant() {
        return random.nextLong() >>> 2 | 1L << 63;
    }

    /** How one request goes. */
    private final class Course {

        private final UUID id;
        private final Customer customer;
        private final Instant at;
        private Instant now;
        private boolean open;

        Course(Customer customer, Instant at) {
            this.id = madeAt(at);
            this.customer = customer;
            this.at = at;
            this.now = at;
        }

        /** @return whether it came through the step before the year was over */
        boolean go(Wait wait) {
            Instant begun = now;
            if (skip(wait)) {
                steps.add(new FinishedStep(
                        wait.step() + ":" + ofTheEngine(),
                        wait.process(),
                        wait.step(),
                        customer.partnerId(),
                        id,
                        begun,
                        now,
                        wait.waitedFor()));
            }
            return !open;
        }

        /** The same without a trace. */
        boolean skip(Wait wait) {
            Instant then = atMidnight(now.plus(wait.next(random)));
            open = open || !then.isBefore(end);
            if (!open) {
                now = then;
            }
            return !open;
        }

        void ended(RequestKind kind, int amount, String state) {
            requests.add(new Request(id, kind, customer, amount, state, at, open ? null : now));
        }
    }
}
