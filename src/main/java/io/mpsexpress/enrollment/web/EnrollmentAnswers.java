package io.mpsexpress.enrollment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.ForcedEnd.Cause;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.enrollment.EnrollmentOverview;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentView;
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
        ForcedEnd end = view.endedInEngine();
        return new Enrollment(
                view,
                open,
                ForcedEnd.ofCause(Cause.ENGINE, end),
                ForcedEnd.ofCause(Cause.WITHDRAWN, end),
                ForcedEnd.ofCause(Cause.ENTITLEMENT_LOST, end));
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
        return new Printer(printer, text(printer.message()));
    }

    private String text(MessageSourceResolvable text) {
        return text == null ? null : messages.getMessage(text, LocaleContextHolder.getLocale());
    }

    record Enrollment(
            @JsonUnwrapped EnrollmentView enrollment,
            List<TaskAnswer> tasks,
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

    record Printer(@JsonUnwrapped EnrollmentPrinterView printer, String message) {}
}
