package io.mpsexpress.contact.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.contact.ContactImportManagement;
import io.mpsexpress.contact.ContactImportView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.OpenRequest;
import io.mpsexpress.portal.RecentImports;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Imports of contacts on the home page of who uploaded them. */
@Component
class ImportsOnHome implements RecentImports {

    private final ContactImportManagement imports;
    private final VisibleOrganizations organizations;

    ImportsOnHome(ContactImportManagement imports, VisibleOrganizations organizations) {
        this.imports = imports;
        this.organizations = organizations;
    }

    @Override
    public List<OpenRequest> recentOf(Caller caller) {
        return imports.recentOf(caller.userId()).stream().map(this::onHome).toList();
    }

    private OpenRequest onHome(ContactImportView view) {
        return new OpenRequest(
                new DefaultMessageSourceResolvable("contact.import.onHome"),
                organizations.require(view.organizationId()).name(),
                new DefaultMessageSourceResolvable("contact.import.state." + view.state()),
                "/organizations/" + view.organizationId() + "/contact-imports/" + view.id(),
                view.uploadedAt());
    }
}
