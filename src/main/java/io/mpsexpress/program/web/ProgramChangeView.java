package io.mpsexpress.program.web;

import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.routing.RouteChange;
import java.text.NumberFormat;
import java.util.Locale;

/** A change as the history shows it; page counts are written as people of this language write numbers. */
record ProgramChangeView(ProgramChange change, String before, String after) {

    static ProgramChangeView of(ProgramChange change, Locale locale) {
        boolean pages =
                switch (change.kind()) {
                    case MODEL_ADDED, MODEL_CHANGED, MODEL_REMOVED -> true;
                    case MODEL_RENAMED, FLEET_AGENT, TERMS_PUBLISHED, ROUTE_CHANGED -> false;
                };
        return new ProgramChangeView(change, text(change.before(), pages, locale), text(change.after(), pages, locale));
    }

    public boolean isOfModel() {
        return change.kind().name().startsWith("MODEL");
    }

    public boolean isOfTerms() {
        return change.kind() == ProgramChange.Kind.TERMS_PUBLISHED;
    }

    /** What it changes of the routing table; null when it is about something else. */
    public RouteChange route() {
        return change.kind() == ProgramChange.Kind.ROUTE_CHANGED ? RouteChange.of(change) : null;
    }

    private static String text(String value, boolean pages, Locale locale) {
        return value != null && pages ? NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value)) : value;
    }
}
