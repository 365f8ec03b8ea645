package io.mpsexpress.enrollment.escalation.domain;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.enrollment.escalation.ExceptionState;
import io.mpsexpress.enrollment.escalation.ExceptionView;
import io.mpsexpress.request.RequestView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision to approve an exception for a printer, as it is on record.
 *
 * @param enrollmentId the request that it was approved in
 * @param replaced whether another one was approved since for the same printer and reason
 * @param revokedBy null unless it is revoked
 */
public record Approval(
        UUID id,
        UUID escalationId,
        UUID enrollmentId,
        UUID organizationId,
        UUID printerId,
        String serialNumber,
        String model,
        EligibilityStatus status,
        String reason,
        String approvedBy,
        Instant approvedAt,
        ExceptionLimits limits,
        boolean replaced,
        String revokedBy,
        Instant revokedAt,
        String revocationReason) {

    static Approval map(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject("id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("printer_id", UUID.class),
                row.getString("serial_number"),
                row.getString("model"),
                EligibilityStatus.valueOf(row.getString("eligibility_status")),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                new ExceptionLimits(
                        row.getObject("valid_until", LocalDate.class), row.getObject("maximum_page_count", Long.class)),
                row.getObject("replaced_at") != null,
                row.getString("revoked_by"),
                instant(row, "revoked_at"),
                row.getString("revocation_reason"));
    }

    boolean isRevoked() {
        return revokedBy != null;
    }

    /** @param request that it was approved in */
    public ExceptionView view(ExceptionState state, RequestView request) {
        return new ExceptionView(
                id,
                serialNumber,
                model,
                organizationId,
                request.organizationName(),
                enrollmentId,
                request.number(),
                status,
                reason,
                approvedBy,
                approvedAt,
                limits.validUntil(),
                limits.maximumPageCount(),
                state,
                state == ExceptionState.IN_FORCE,
                revokedBy,
                revokedAt,
                revocationReason);
    }
}
