package io.mpsexpress.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What belongs to every act whatever it is done to: who does it and when, the record of it, and word to whom it concerns. */
@Component
public class Acts {

    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Acts(CurrentCaller currentCaller, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Who does it, see {@link CurrentCaller#get}; never null. */
    public Caller caller() {
        return currentCaller.get();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Puts it on record, see {@link AuditTrail#record}. */
    public void record(Act act, UUID organizationId, UUID subjectId, Map<String, ?> details) {
        record(act, organizationId, subjectId.toString(), details);
    }

    /** The same for what has an id that is text. */
    public void record(Act act, UUID organizationId, String subjectId, Map<String, ?> details) {
        audit.record(act, organizationId, subjectId, details);
    }

    /** Tells other modules, in the same transaction or after it as each of them listens. */
    public void tell(Object event) {
        events.publishEvent(event);
    }
}
