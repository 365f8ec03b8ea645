package io.mpsexpress.notification;

import io.mpsexpress.contact.ContactsImported;
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
        boolean cancelled = ended.state() == EnrollmentState.CANCELLED;
        String text = cancelled ? "notification.enrollmentCancelled" : "notification.enrollment";
        List<Wording> lines = new ArrayList<>(List.of(Wording.of(text + ".lead", customer)));
        if (!cancelled) {
            lines.add(Wording.of("notification.managed", ended.managed()));
            lines.add(Wording.of("notification.notAdded", ended.notAdded()));
        }
        outbox.to(
                ended.requestedBy(),
                new Notice(Wording.of(text + ".subject", customer), lines, "/enrollments/" + ended.enrollmentId()));
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
        if (ended.cancelled() || isShort(ended.startedAt(), ended.endedAt())) {
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
                "/contact-imports/" + ended.importId());
    }

    @EventListener
    void on(FleetImported imported) {
        PrinterImportView ended = imported.ended();
        if (ended.state() == PrinterImportState.CANCELLED || isShort(ended.startedAt(), ended.endedAt())) {
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
                "/printer-imports/" + ended.id());
    }

    private void imported(String userId, UUID organizationId, String file, List<Wording> counts, String path) {
        String customer = customer(organizationId);
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.import.lead", customer));
        if (!file.isEmpty()) {
            lines.add(Wording.of("notification.import.file", file));
        }
        lines.addAll(counts);
        outbox.to(
                userId,
                new Notice(
                        Wording.of("notification.import.subject", customer),
                        lines,
                        "/organizations/" + organizationId + path));
    }

    /** Who cancels an import is at its page, and so is who waits for a short one. */
    private static boolean isShort(Instant startedAt, Instant endedAt) {
        return Duration.between(startedAt, endedAt).compareTo(LONG_IMPORT) < 0;
    }

    private String customer(UUID organizationId) {
        return organizations.names(List.of(organizationId)).getOrDefault(organizationId, "");
    }
}
