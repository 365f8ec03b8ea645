package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide on a checked file, or on one that is being imported, within the transaction of the caller. */
@Component
public class ImportDecisions {

    private final FileKinds kinds;
    private final FileImports imports;
    private final FileImportRows rows;
    private final Clock clock;

    ImportDecisions(FileKinds kinds, FileImports imports, FileImportRows rows, Clock clock) {
        this.kinds = kinds;
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @throws Refused as a conflict when it does not wait for that, and as not found when there is none
     */
    public FileImport confirm(ImportKey key) {
        boolean again = kinds.of(key.kind()).isSmall();
        FileImport confirmed = find(key);
        confirmed.start(again, clock.instant());
        imports.saveAndFlush(confirmed);
        if (again) {
            // such things come and go between check and confirmation: the import itself finds which are there
            rows.lookAgain(key.importId());
        }
        return confirmed;
    }

    /**
     * @throws Refused as a conflict when it is over, and as not found when there is none
     */
    public FileImport cancel(ImportKey key) {
        FileImport cancelled = find(key);
        if (cancelled.state() == ImportState.CHECKING) {
            // whoever looks at its rows learns it with the next of them
            cancelled.end(true, clock.instant());
            return imports.saveAndFlush(cancelled);
        }
        if (cancelled.state() == ImportState.CHECKED) {
            cancelled.leaveRest(Cause.CANCELLED);
            cancelled.end(true, clock.instant());
            return imports.saveAndFlush(cancelled);
        }
        if (imports.requestCancellation(key.importId()) == 0) {
            throw cancelled.over();
        }
        return cancelled;
    }

    /** Nobody confirmed large files that were uploaded before. */
    @Transactional
    void expire(Instant before) {
        imports.findUnconfirmed(kinds.large(), before).forEach(one -> one.expire(clock.instant()));
    }

    /** What the audit trail's names of acts on it begin with. */
    public String acts(FileImport of) {
        return kinds.of(of.kind()).acts();
    }

    private FileImport find(ImportKey key) {
        return imports.findToDecide(key.importId(), key.kind(), key.organizationId())
                .orElseThrow(Refused::notFound);
    }
}
