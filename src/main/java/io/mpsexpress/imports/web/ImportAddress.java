package io.mpsexpress.imports.web;

import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;

/** What the address of an import's page says: {@code /organizations/…/contact-imports/…}. */
final class ImportAddress {

    private ImportAddress() {}

    static RequestKind kind(HttpServletRequest request) {
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Stream.of(RequestKind.values())
                .filter(RequestKind::isImport)
                .filter(kind -> pattern.contains("/" + kind.path()))
                .findFirst()
                .orElseThrow();
    }

    static ImportKey key(HttpServletRequest request, String organizationId, String importId) {
        return new ImportKey(kind(request), Ids.parse(organizationId), Ids.parse(importId));
    }

    static String of(ImportKey key) {
        return "/organizations/" + key.organizationId() + "/" + key.kind().path() + "/" + key.importId();
    }
}
