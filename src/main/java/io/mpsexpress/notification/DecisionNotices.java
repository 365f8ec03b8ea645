package io.mpsexpress.notification;

import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.escalation.EscalationDecided;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.ExceptionRevoked;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What whoever asked is told of approvals and rejections within their requests: once of all that is decided at once, however many
 * printers, requests and customers that is about.
 */
@Component
class DecisionNotices {

    /** So many requests are named. */
    private static final int NAMED = 10;

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;
    private final EscalationQueries escalations;

    DecisionNotices(NoticeOutbox outbox, Readers readers, RequestQueries requests, EscalationQueries escalations) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
        this.escalations = escalations;
    }

    /** That printers are checked again says nothing yet: what comes of it is told. */
    @EventListener
    void on(EscalationDecided decided) {
        if (decided.decision() != EscalationDecision.RECHECK) {
            RequestView request = requests.told(decided.enrollmentId());
            tell(request, Concern.of(request, decided.act()), notice(decided, request, ofWhoAsked(decided, request)));
        }
    }

    @EventListener
    void on(ExceptionRevoked revoked) {
        RequestView request = requests.told(revoked.enrollmentId());
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.exception." + (revoked.open() ? "open" : "ended"), revoked.serialNumber()));
        lines.add(Wording.of("notification.number", request.number()));
        lines.add(Wording.of("notification.status", Wording.of("eligibility." + revoked.status() + ".label")));
        lines.addAll(reason(revoked.reason()));
        if (revoked.team() != null) {
            lines.add(Wording.of("notification.exception.again", Wording.of("role." + revoked.team())));
        }
        Wording subject = Wording.of("notification.exception.subject", request.organizationName());
        tell(request, Concern.of(request), about(request, subject, lines, revoked.serialNumber()));
    }

    /** What was decided at once so far of requests of the same person and partner, which this one belongs to. */
    private List<Decided> ofWhoAsked(EscalationDecided decided, RequestView request) {
        List<EscalationDecided.AtOnce> atOnce = escalations.decidedAtOnce(decided.act(), request.partnerId());
        Map<UUID, RequestView> asked = requests.among(
                atOnce.stream().map(EscalationDecided.AtOnce::enrollmentId).toList());
        return atOnce.stream()
                .map(one -> new Decided(asked.get(one.enrollmentId()), one))
                .filter(one -> one.request().requestedBy().equals(request.requestedBy()))
                .toList();
    }

    private static Notice notice(EscalationDecided decided, RequestView request, List<Decided> all) {
        String text = "notification.decision." + decided.decision();
        Wording team = Wording.of("role." + decided.team().groupId());
        int printers = all.stream().mapToInt(one -> one.atOnce().printers()).sum();
        if (all.size() == 1) {
            List<Wording> lines = new ArrayList<>();
            lines.add(Wording.of(text + ".lead", team, printers));
            lines.add(Wording.of("notification.number", request.number()));
            lines.add(Wording.of("notification.customer", request.organizationName()));
            lines.addAll(reason(decided.reason()));
            Wording subject = Wording.of(text + ".subject", request.organizationName());
            return about(request, subject, lines, all.get(0).atOnce().serialNumber());
        }
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of(text + ".several", team, printers, all.size()));
        lines.addAll(reason(decided.reason()));
        all.stream().limit(NAMED).map(DecisionNotices::line).forEach(lines::add);
        if (all.size() > NAMED) {
            lines.add(Wording.of("notification.decision.more", all.size() - NAMED));
        }
        return new Notice(
                Wording.of(text + ".subject.several", all.size()),
                lines,
                "/requests?mine=true",
                Wording.of("notification.action.requests"));
    }

    private static Wording line(Decided one) {
        return Wording.of(
                "notification.decision.request",
                one.request().number(),
                one.request().organizationName(),
                one.atOnce().printers());
    }

    private static Notice about(RequestView request, Wording subject, List<Wording> lines, String serialNumber) {
        return new Notice(subject, lines, request.url(), Wording.of("notification.action.request"), serialNumber);
    }

    private static List<Wording> reason(String reason) {
        return reason == null ? List.of() : List.of(Wording.of("notification.reason", reason));
    }

    private void tell(RequestView request, Concern about, Notice notice) {
        outbox.put(
                readers.whoSee(request.partnerId(), List.of(request.requestedBy())),
                Mailboxes.Kind.DECISION,
                about,
                notice);
    }

    private record Decided(RequestView request, EscalationDecided.AtOnce atOnce) {}
}
