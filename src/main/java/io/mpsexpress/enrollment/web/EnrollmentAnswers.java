package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.ForcedEnd.Cause;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.enrollment.EnrollmentOverview;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentView;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.portal.TaskAnswer;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Requests as clients get them: with their open tasks, and messages in the client's language. */
@Component
class EnrollmentAnswers {

    private final EnrollmentQueries queries;
    private final TaskInbox tasks;
    private final MessageSource messages;

    EnrollmentAnswers(EnrollmentQueries queries, TaskInbox tasks, MessageSource messages) {
        this.queries = queries;
        this.tasks = tasks;
        this.messages = messages;
    }

    Enrollment of(UUID id) {
        EnrollmentView view = queries.get(id);
        List<TaskAnswer> open =
                tasks.ofRequest(id.toString()).stream().map(TaskAnswer::of).toList();
        return new Enrollment(
                id,
                view.number(),
                view.organizationId(),
                view.note(),
                view.state(),
                view.printerCount(),
                view.counts(),
                view.outcomes(),
                open,
                view.terms(),
                view.requestedBy(),
                view.requestedAt(),
                view.closedAt(),
                ForcedEnd.ofCause(Cause.ENGINE, view.endedInEngine()),
                ForcedEnd.ofCause(Cause.WITHDRAWN, view.endedInEngine()),
                ForcedEnd.ofCause(Cause.ENTITLEMENT_LOST, view.endedInEngine()));
    }

    /** A page of requests with their open tasks. */
    Page<ListedEnrollment> of(Page<EnrollmentOverview> page) {
        List<String> ids = page.items().stream()
                .map(item -> item.request().id().toString())
                .toList();
        Map<String, List<OpenTask>> open = tasks.ofRequests(ids);
        return page.map(item ->
                ListedEnrollment.of(item, open.getOrDefault(item.request().id().toString(), List.of())));
    }

    Printer of(EnrollmentPrinterView printer) {
        return new Printer(
                printer.serialNumber(),
                printer.model(),
                printer.status(),
                printer.reasons(),
                printer.reasonFacts(),
                printer.outcome(),
                text(printer.message()));
    }

    private String text(MessageSourceResolvable text) {
        return text == null ? null : messages.getMessage(text, LocaleContextHolder.getLocale());
    }

    record Enrollment(
            UUID id,
            String number,
            UUID organizationId,
            String note,
            EnrollmentState state,
            int printerCount,
            Map<EligibilityStatus, Integer> counts,
            Map<PrinterOutcome, Integer> outcomes,
            List<TaskAnswer> tasks,
            AcceptedTerms terms,
            String requestedBy,
            Instant requestedAt,
            Instant closedAt,
            ForcedEnd endedInEngine,
            ForcedEnd withdrawal,
            ForcedEnd entitlementLoss) {}

    record ListedEnrollment(
            UUID id,
            String number,
            UUID organizationId,
            String organizationName,
            String note,
            EnrollmentState state,
            int printerCount,
            Map<EligibilityStatus, Integer> counts,
            List<TaskAnswer> tasks,
            AcceptedTerms terms,
            String requestedBy,
            Instant requestedAt,
            Instant closedAt) {

        static ListedEnrollment of(EnrollmentOverview item, List<OpenTask> open) {
            RequestView request = item.request();
            return new ListedEnrollment(
                    request.id(),
                    request.number(),
                    request.organizationId(),
                    request.organizationName(),
                    request.note(),
                    EnrollmentState.valueOf(request.state()),
                    request.amount(),
                    item.counts(),
                    open.stream().map(TaskAnswer::of).toList(),
                    item.terms(),
                    request.requestedBy(),
                    request.requestedAt(),
                    request.endedAt());
        }
    }

    record Printer(
            String serialNumber,
            String model,
            EligibilityStatus status,
            List<EligibilityStatus> reasons,
            List<MeasuredReason> reasonFacts,
            PrinterOutcome outcome,
            String message) {}
}
