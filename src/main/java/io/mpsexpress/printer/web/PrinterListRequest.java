package io.mpsexpress.printer.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The parameters of a printers page, as they come in the address; any may be missing. */
record PrinterListRequest(
        String q, String model, EligibilityStatus status, String contact, String sort, String view, String cursor) {

    PrinterListView view(HttpServletRequest request, HttpServletResponse response) {
        boolean managed = ChosenView.isManaged(view, request, response);
        return new PrinterListView(request.getRequestURI(), q, model, status, contact, sort, managed);
    }
}
