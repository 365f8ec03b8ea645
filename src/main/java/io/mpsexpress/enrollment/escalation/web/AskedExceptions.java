package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.ExceptionFilter;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * What a list of exceptions is asked for, as it comes in the address; any may be missing.
 *
 * @param organization id of a customer
 * @param model part of a model's name
 * @param state {@code inForce}, {@code expired} or {@code revoked}
 */
record AskedExceptions(String organization, String model, String serialNumber, String state) {

    ExceptionFilter filter() {
        return new ExceptionFilter(organizationId(), model, serialNumber, ExceptionFilter.which(state));
    }

    /** Null for any. */
    UUID organizationId() {
        return StringUtils.hasText(organization) ? Ids.parse(organization) : null;
    }

    /** Whether less is shown than there is. */
    public boolean isFiltered() {
        return Stream.of(organization, model, serialNumber, state).anyMatch(StringUtils::hasText);
    }
}
