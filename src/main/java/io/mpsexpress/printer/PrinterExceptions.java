package io.mpsexpress.printer;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import java.util.Collection;
import java.util.UUID;

/**
 * What customer operations approved for printers that break a rule, as far as the check has to know it. Who approved it, and
 * why, is for the module that decides.
 */
public interface PrinterExceptions {

    /**
     * From now on the printers do not count as ineligible for this reason, while they keep the model that they have and stay
     * within the limits. Replaces what was approved for the same reason before.
     *
     * @param status {@code UNSUPPORTED_MODEL} or {@code PAGE_COUNT_EXCEEDED}
     */
    void approve(EligibilityStatus status, ExceptionLimits limits, Collection<UUID> printerIds);

    /** From now on the printer counts as ineligible for this reason again, if it is. What is pending or managed stays so. */
    void withdraw(EligibilityStatus status, UUID printerId);

    /**
     * That an exception is in force as its printer was seen last, as a condition for statements that list something of
     * exceptions.
     *
     * @param printerId SQL of the id of the printer
     * @param status SQL of the name of the status that it is about
     */
    static String inForce(String printerId, String status) {
        return "exists (select 1 from printer p where p.id = " + printerId + " and (" + status + " = '"
                + EligibilityStatus.UNSUPPORTED_MODEL + "' and p.model_exception or " + status + " = '"
                + EligibilityStatus.PAGE_COUNT_EXCEEDED + "' and p.page_count_exception))";
    }
}
