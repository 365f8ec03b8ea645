package io.mpsexpress.notification;

import io.mpsexpress.contact.ContactsImported;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EnrollmentEnded;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.printer.FleetImported;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.removal.RemovalEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;

/** What whoever asked is told: how it ended. */
class ResultNotices {

    /** Who waits for an import for less sees its end on its page. */
    static final Duration LONG_IMPORT = Duration.ofMinutes(1);

    private final NoticeOutbox outbox;
    private final OrganizationManagement organizations;

    ResultNotices(NoticeOutbox outbox, OrganizationManagement organizations) {
        this.outbox = outbox;
        this.organizations = organizations;
    }

    @EventListener
    void on(EnrollmentEnded ended) {
        String customer = customer(ended.organizationId());
        String text = "notification." + enrollment(ended);
        List<Wording> lines = new ArrayList<>(List.of(Wording.of(text + ".lead", customer)));
        if (ended.state() != EnrollmentState.CANCELLED || ended.endedInEngine() != null) {
            lines.add(Wording.of("notification.managed", ended.managed()));
            lines.add(Wording.of("notification.notAdded", ended.notAdded()));
        }
        if (ended.pending() > 0) {
            lines.add(Wording.of("notification.pending", ended.pending()));
        }
        lines.addAll(reason(ended.endedInEngine()));
        outbox.to(
                ended.requestedBy(),
                new Notice(Wording.of(text + ".subject", customer), lines, "/enrollments/" + ended.enrollmentId()));
    }

    private static String enrollment(EnrollmentEnded ended) {
        if (ended.endedInEngine() != null) {
            return "enrollmentEnded";
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
        String customer = customer(ended.organizationId());
        String text = "notification.removal." + ended.state();
        List<Wording> lines = new ArrayList<>();
        lines.add(
                ended.entitlement()
                        ? Wording.of(text + ".entitlement", customer)
                        : Wording.of(text + ".printers", customer, ended.printerCount()));
        if (ended.reason() != null) {
            lines.add(Wording.of("notification.reason", ended.reason()));
        }
        outbox.to(
                ended.requestedBy(),
                new Notice(Wording.of(text + ".subject", customer), lines, "/removals/" + ended.removalId()));
    }

    @EventListener
    void on(ContactsImported ended) {
        if (ended.endedInEngine() == null && (ended.cancelled() || isShort(ended.startedAt(), ended.endedAt()))) {
            return;
        }
        imported(
                ended.uploadedBy(),
                ended.organizationId(),
                ended.fileName(),
                List.of(
                        Wording.of("notification.import.contacts", ended.imported(), ended.total()),
                        Wording.of("notification.import.existing", ended.existing()),
                        Wording.of("notification.import.failed", ended.total() - ended.imported() - ended.existing())),
                "/contact-imports/" + ended.importId(),
                ended.endedInEngine());
    }

    @EventListener
    void on(FleetImported imported) {
        PrinterImportView ended = imported.ended();
        boolean watched = ended.state() == PrinterImportState.CANCELLED || isShort(ended.startedAt(), ended.endedAt());
        if (ended.endedInEngine() == null && watched) {
            return;
        }
        imported(
                ended.uploadedBy(),
                ended.organizationId(),
                ended.fileName(),
                List.of(
                        Wording.of(
                                "notification.import.printers",
                                ended.done().created(),
                                ended.done().updated()),
                        Wording.of("notification.import.failed", ended.failed())),
                "/printer-imports/" + ended.id(),
                ended.endedInEngine());
    }

    private void imported(
            String userId, UUID organizationId, String file, List<Wording> counts, String path, ForcedEnd end) {
        String customer = customer(organizationId);
        String text = end == null ? "notification.import" : "notification.importEnded";
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of(text + ".lead", customer));
        if (!file.isEmpty()) {
            lines.add(Wording.of("notification.import.file", file));
        }
        lines.addAll(counts);
        lines.addAll(reason(end));
        outbox.to(
                userId,
                new Notice(Wording.of(text + ".subject", customer), lines, "/organizations/" + organizationId + path));
    }

    /** Who cancels an import is at its page, and so is who waits for a short one. */
    private static boolean isShort(Instant startedAt, Instant endedAt) {
        return Duration.between(startedAt, endedAt).compareTo(LONG_IMPORT) < 0;
    }

    private String customer(UUID organizationId) {
        return organizations.names(List.of(organizationId)).getOrDefault(organizationId, "");
    }
}
