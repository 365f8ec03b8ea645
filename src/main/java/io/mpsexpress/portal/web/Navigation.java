package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import java.util.List;

/**
 * A place that the navigation leads to.
 *
 * @param code message code of its name
 * @param url where it is
 * @param current whether the page shown belongs to it
 * @param folded whether it is found under <em>More</em>
 */
record Navigation(String code, String url, boolean current, boolean folded) {

    /** So many stand in one row, in the language of the longest names too. */
    private static final int MOST_IN_A_ROW = 9;

    /** Where this person can go.
     *
     * @param path of the page shown
     * @param customerId the customer whose pages the person last looked at; null for none yet
     */
    static List<Navigation> of(Caller viewer, String path, String customerId) {
        List<Place> places = Place.PLACES.stream()
                .filter(place -> place.audience().includes(viewer))
                .toList();
        boolean tooMany = places.size() > MOST_IN_A_ROW;
        return places.stream()
                .map(place -> new Navigation(
                        "portal.navigation." + place.name(),
                        place.url(customerId),
                        place.contains(path),
                        tooMany && place.isSeldom()))
                .toList();
    }
}
