package io.mpsexpress.bench;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;

/** What the printers page is narrowed to and sorted by. */
enum PrinterPage {
    ALL("everything", ""),
    BY_PAGE_COUNT("by page count, descending", "sort=-lifetimePageCount"),
    BY_LAST_COMMUNICATION("by last communication", "sort=lastCommunication"),
    BY_MODEL("by model", "sort=model"),
    BY_ELIGIBILITY("by eligibility", "sort=eligibility"),
    ELIGIBLE("eligible", "status=ELIGIBLE"),
    REGISTRATION_FAILED("registration failed (one of 1,000)", "status=REGISTRATION_FAILED"),
    ONE_MODEL("one model", "model=MX532"),
    NO_CONTACT("without contact", "contact=none"),
    MANAGED("managed", "management=MANAGED"),
    OTHER_AGENT("other agent, not managed", "management=NONE&agentType=PRINTER"),
    SERIAL_NUMBERS("serial number begins with a text", "q=S5B"),
    MODELS("model contains a text", "q=mx5"),
    NOTHING("text that is nowhere", "q=nowhere"),
    ELIGIBLE_BY_PAGE_COUNT("eligible, by page count", "status=ELIGIBLE&sort=lifetimePageCount"),
    TOO_MANY_PAGES_BY_PAGE_COUNT("too many pages, by page count", "status=PAGE_COUNT_EXCEEDED&sort=lifetimePageCount"),
    THREE_THINGS("one model without contact, by last communication", "model=MX532&contact=none&sort=lastCommunication");

    private final String words;
    private final String query;

    PrinterPage(String words, String query) {
        this.words = words;
        this.query = query;
    }

    String words() {
        return words;
    }

    String query() {
        return query;
    }

    PrinterFilter filter() {
        return new PrinterFilter(
                value("q"),
                value("model"),
                value("status") == null ? null : EligibilityStatus.valueOf(value("status")),
                value("contact"),
                value("management") == null ? null : Management.valueOf(value("management")),
                value("agentType") == null ? null : AgentType.valueOf(value("agentType")),
                value("sort"));
    }

    private String value(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
