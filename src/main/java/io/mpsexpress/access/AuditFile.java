package io.mpsexpress.access;

import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.StoredJson;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is on record as a file, part by part, newest first. */
@Component
public class AuditFile {

    private static final String[] COLUMNS = {"at", "who", "act", "organizationId", "subject", "outcome", "details"};

    private final AuditManagement audit;
    private final StoredJson json;

    AuditFile(AuditManagement audit, StoredJson json) {
        this.audit = audit;
        this.json = json;
    }

    /**
     * Sends what the caller may see of it.
     *
     * @throws io.mpsexpress.shared.Refused as {@link AuditManagement#find} does, before anything is sent
     */
    public void send(AuditQuery query, HttpServletResponse response) throws IOException {
        CsvDownload file = new CsvDownload(response, "audit.csv", Stream.of(COLUMNS));
        Page.all(cursor -> audit.find(query, Page.MAX_LIMIT, cursor)).forEach(entry -> file.row(row(entry)));
        file.end();
    }

    private Stream<String> row(AuditEntry entry) {
        UUID organization = entry.organizationId();
        return Stream.of(
                entry.at().toString(),
                entry.userId(),
                entry.act(),
                organization == null ? null : organization.toString(),
                entry.subjectId(),
                entry.outcome(),
                json.write(entry.details()));
    }
}
