package io.mpsexpress.contact;

/**
 * Which contacts of an organization are asked for.
 *
 * @param name words that the first or last name contains; null or empty for all
 * @param company part of the company name; null or empty for all
 * @param city part of the city; null or empty for all
 * @param limit 1 … 500
 * @param cursor from the page before; null for the first
 */
public record ContactQuery(String name, String company, String city, int limit, String cursor) {

    /** Whether it asks for some contacts only. */
    public boolean isFiltered() {
        return isGiven(name) || isGiven(company) || isGiven(city);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
