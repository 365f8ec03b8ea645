package io.mpsexpress.printer.selection.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with the printers of one status: what would come to nothing is not offered, and it is said why.
 *
 * @param add whether a request can get them any further
 * @param contact whether they can be given a contact, or another one
 * @param remove whether their removal from the program can be asked for
 * @param whyNot message code of what stands against adding them, and of what to do instead; null when nothing does
 */
record SelectionOffer(boolean add, boolean contact, boolean remove, String whyNot) {

    private static final Set<EligibilityStatus> NOT_ADDED = EnumSet.of(
            EligibilityStatus.ALREADY_MANAGED,
            EligibilityStatus.MANAGEMENT_PENDING,
            // for the partner to put right first: a request would only wait for that
            EligibilityStatus.PAGE_COUNT_MISSING,
            EligibilityStatus.FLEET_AGENT_OUTDATED);

    static SelectionOffer of(EligibilityStatus status) {
        boolean add = !NOT_ADDED.contains(status);
        return new SelectionOffer(
                add,
                status != EligibilityStatus.MANAGEMENT_PENDING,
                status == EligibilityStatus.ALREADY_MANAGED,
                add ? null : "printer.whyNot." + status);
    }
}
