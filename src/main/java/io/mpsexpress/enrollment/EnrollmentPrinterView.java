package io.mpsexpress.enrollment;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.List;
import java.util.UUID;

/**
 * A printer of a request.
 *
 * @param status what the last check found
 * @param reasons all that hold
 * @param messageCode message code of what has become of it; null while open
 * @param messageText what a person or the back end wrote about it; argument 0 of the message; may be null
 */
public record EnrollmentPrinterView(
        UUID printerId,
        String serialNumber,
        String model,
        EligibilityStatus status,
        List<EligibilityStatus> reasons,
        PrinterOutcome outcome,
        String messageCode,
        String messageText) {}
