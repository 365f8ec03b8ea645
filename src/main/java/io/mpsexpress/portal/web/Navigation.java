package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import java.util.List;

/**
 * A place that the navigation leads to.
 *
 * @param code message code of its name
 * @param url where it is
 * @param current whether the page shown belongs to it
 */
record Navigation(String code, String url, boolean current) {

    /** Where this person can go.
     *
     * @param path of the page shown
     * @param customerId the customer whose pages the person last looked at; null for none yet
     */
    static List<Navigation> of(Caller viewer, String path, String customerId) {
        return Place.PLACES.stream()
                .filter(place -> place.audience().includes(viewer))
                .map(place -> new Navigation(
                        "portal.navigation." + place.name(), place.url(customerId), place.contains(path)))
                .toList();
    }
}
