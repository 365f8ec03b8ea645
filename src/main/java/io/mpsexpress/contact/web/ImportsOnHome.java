package io.mpsexpress.contact.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.contact.ContactImportList;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.RecentImports;
import io.mpsexpress.request.RequestFilter;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Imports of contacts on the home page of who uploaded them. */
@Component
class ImportsOnHome implements RecentImports {

    private static final int RECENT = 5;

    private final ContactImportList list;

    ImportsOnHome(ContactImportList list) {
        this.list = list;
    }

    @Override
    public List<OpenRequest> recentOf(Caller caller) {
        RequestFilter own = new RequestFilter(null, null, null, null, caller.userId());
        return list.find(own, RECENT, null).items().stream()
                .map(ImportsOnHome::onHome)
                .toList();
    }

    private static OpenRequest onHome(ContactImportList.Listed listed) {
        return new OpenRequest(
                new DefaultMessageSourceResolvable("contact.import.onHome"),
                listed.organizationName(),
                new DefaultMessageSourceResolvable("contact.import.state." + listed.state()),
                "/organizations/" + listed.organizationId() + "/contact-imports/" + listed.id(),
                listed.uploadedAt());
    }
}
