package io.mpsexpress.insight.scope;

/**
 * Whose figures are asked for, as it comes in; null or empty for all that the caller may see.
 *
 * @param partner id of a partner
 * @param customer id of a customer
 */
public record Asked(String partner, String customer) {

    public static final Asked ALL = new Asked(null, null);

    boolean isOfCustomer() {
        return customer != null && !customer.isBlank();
    }
}
