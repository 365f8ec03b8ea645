package io.mpsexpress.organization;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.domain.OrganizationCatalog;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organizations by their names, among all that the caller may see. */
@Service
@Transactional(readOnly = true)
public class OrganizationFinder {

    private final OrganizationCatalog catalog;
    private final CurrentCaller caller;

    OrganizationFinder(OrganizationCatalog catalog, CurrentCaller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /**
     * Those whose name has every word of the text: first those that begin with it, then by name.
     *
     * @param text null or blank finds none
     * @param limit at least 1
     */
    public List<OrganizationView> find(String text, int limit) {
        return catalog.find(text, caller.get().partnerId(), limit);
    }
}
