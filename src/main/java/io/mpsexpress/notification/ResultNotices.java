package io.mpsexpress.notification;

import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EnrollmentEnded;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.imports.FileImported;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.removal.RemovalEnded;
import io.mpsexpress.request.RequestEndedInEngine;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What whoever asked is told: how it ended. */
@Component
class ResultNotices {

    /** Who waits for an import for less sees its end on its page. */
    static final Duration LONG_IMPORT = Duration.ofMinutes(1);

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;

    ResultNotices(NoticeOutbox outbox, Readers readers, RequestQueries requests) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
    }

    /** Where nothing was to become of it any more but what a team rejected, the decisions said so. */
    @EventListener
    void on(EnrollmentEnded ended) {
        if (ended.saidByDecisions()) {
            return;
        }
        RequestView request = requests.told(ended.enrollmentId());
        String customer = request.organizationName();
        String text = "notification." + enrollment(ended);
        List<Wording> lines = new ArrayList<>(List.of(Wording.of(text + ".lead", customer), number(request)));
        if (ended.state() != EnrollmentState.CANCELLED || ended.endedInEngine() != null) {
            lines.add(Wording.of("notification.managed", ended.managed()));
            lines.add(Wording.of("notification.notAdded", ended.notAdded()));
        }
        if (ended.pending() > 0) {
            lines.add(Wording.of("notification.pending", ended.pending()));
        }
        lines.addAll(reason(ended.endedInEngine()));
        tell(request, Wording.of(text + ".subject", customer), lines, "notification.action.request");
    }

    private static String enrollment(EnrollmentEnded ended) {
        if (ended.endedInEngine() != null) {
            return switch (ended.endedInEngine().cause()) {
                case ENGINE -> "enrollmentEnded";
                case WITHDRAWN -> "enrollmentWithdrawn";
                case ENTITLEMENT_LOST -> "enrollmentUnentitled";
            };
        }
        return ended.state() == EnrollmentState.CANCELLED ? "enrollmentCancelled" : "enrollment";
    }

    /** Why somebody ended it in the engine. */
    private static List<Wording> reason(ForcedEnd end) {
        return end == null || end.reasonOrEmpty().isBlank()
                ? List.of()
                : List.of(Wording.of("notification.reason", end.reason()));
    }

    /** Who decided on what they had asked for themselves knows it. */
    @EventListener
    void on(RemovalEnded ended) {
        if (ended.requestedBy().equals(ended.decidedBy())) {
            return;
        }
        RequestView request = requests.told(ended.removalId());
        String customer = request.organizationName();
        String text = "notification.removal." + ended.state();
        List<Wording> lines = new ArrayList<>();
        lines.add(
                ended.entitlement()
                        ? Wording.of(text + ".entitlement", customer)
                        : Wording.of(text + ".printers", customer, ended.printerCount()));
        lines.add(number(request));
        if (ended.reason() != null) {
            lines.add(Wording.of("notification.reason", ended.reason()));
        }
        tell(request, Wording.of(text + ".subject", customer), lines, "notification.action.request");
    }

    @EventListener
    void on(RequestEndedInEngine ended) {
        RequestView request = requests.told(ended.requestId());
        String customer = request.organizationName();
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.ended." + request.kind(), customer));
        lines.add(number(request));
        lines.addAll(reason(ended.end()));
        tell(request, Wording.of("notification.ended.subject", customer), lines, "notification.action.request");
    }

    /** Who cancels an import is at its page, and so is who waits for a short one. */
    @EventListener
    void on(FileImported imported) {
        ImportView ended = imported.ended();
        boolean watched = ended.state() == ImportState.CANCELLED || isShort(ended.startedAt(), ended.endedAt());
        if (ended.endedInEngine() != null || !watched) {
            imported(requests.told(ended.id()), counts(ended), ended.endedInEngine());
        }
    }

    private static List<Wording> counts(ImportView ended) {
        Wording failed = Wording.of("notification.import.failed", ended.failed());
        return ended.kind() == RequestKind.CONTACT_IMPORT
                ? List.of(
                        Wording.of(
                                "notification.import.contacts",
                                ended.done().created(),
                                ended.check().total()),
                        Wording.of("notification.import.existing", ended.existing()),
                        failed)
                : List.of(
                        Wording.of(
                                "notification.import.printers",
                                ended.done().created(),
                                ended.done().updated()),
                        failed);
    }

    private void imported(RequestView request, List<Wording> counts, ForcedEnd end) {
        String customer = request.organizationName();
        String text = end == null ? "notification.import" : "notification.importEnded";
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of(text + ".lead", customer));
        lines.add(number(request));
        if (!request.fileName().isEmpty()) {
            lines.add(Wording.of("notification.import.file", request.fileName()));
        }
        lines.addAll(counts);
        lines.addAll(reason(end));
        tell(request, Wording.of(text + ".subject", customer), lines, "notification.action.import");
    }

    /** Who asked for it, if they may still see it. */
    private void tell(RequestView request, Wording subject, List<Wording> lines, String action) {
        outbox.put(
                readers.whoSee(request.partnerId(), List.of(request.requestedBy())),
                Mailboxes.Kind.RESULT,
                Concern.of(request),
                new Notice(subject, lines, request.url(), Wording.of(action)));
    }

    private static boolean isShort(Instant startedAt, Instant endedAt) {
        return Duration.between(startedAt, endedAt).compareTo(LONG_IMPORT) < 0;
    }

    private static Wording number(RequestView request) {
        return Wording.of("notification.number", request.number());
    }
}
