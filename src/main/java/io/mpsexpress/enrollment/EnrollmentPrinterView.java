package io.mpsexpress.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.printer.AgentReport;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A printer of a request.
 *
 * @param status what the last check found; in a request, managed and pending printers stand so
 * @param reasons all that hold
 * @param reasonFacts the same with what is measured beside what is allowed now
 * @param messageCode message code of what has become of it; null while open
 * @param messageText what a person or the back end wrote about it; argument 0 of the message; may be null
 */
public record EnrollmentPrinterView(
        @JsonIgnore UUID printerId,
        String serialNumber,
        String model,
        EligibilityStatus status,
        List<EligibilityStatus> reasons,
        List<MeasuredReason> reasonFacts,
        PrinterOutcome outcome,
        @JsonIgnore String messageCode,
        @JsonIgnore String messageText) {

    /** The same with its reasons measured by what the printer reports now. */
    public EnrollmentPrinterView measured(EligibilityRules rules, AgentReport report) {
        return new EnrollmentPrinterView(
                printerId,
                serialNumber,
                model,
                status,
                reasons,
                rules.measured(reasons, model, report.lifetimePageCount(), report.version()),
                outcome,
                messageCode,
                messageText);
    }

    /** What has become of it, in words; null while open. */
    public MessageSourceResolvable message() {
        Object[] args = {messageText == null ? "" : messageText};
        return messageCode == null ? null : new DefaultMessageSourceResolvable(new String[] {messageCode}, args);
    }
}
