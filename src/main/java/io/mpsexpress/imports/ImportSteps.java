package io.mpsexpress.imports;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.domain.FileImport;
import io.mpsexpress.imports.domain.FileImports;
import io.mpsexpress.imports.domain.ImportEnd;
import io.mpsexpress.imports.domain.ImportSlice;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import: slice after slice, each a transaction with its progress, and the end. */
@Service
@Transactional
public class ImportSteps {

    private final FileImports imports;
    private final ImportSlice slice;
    private final ImportEnd end;
    private final Clock clock;

    ImportSteps(FileImports imports, ImportSlice slice, ImportEnd end, Clock clock) {
        this.imports = imports;
        this.slice = slice;
        this.end = end;
        this.clock = clock;
    }

    /** Imports the next rows, unless somebody cancelled. */
    public Progress importNext(UUID importId) {
        FileImport importing = require(importId);
        Progress progress = importing.isCancelRequested()
                ? new Progress(false, importing.leaveRest(Cause.CANCELLED))
                : new Progress(slice.importNext(importing), false);
        imports.saveAndFlush(importing);
        return progress;
    }

    /** Reports all rows that are left as not imported because the system failed again and again. */
    public Progress giveUp(UUID importId) {
        FileImport failing = require(importId);
        failing.leaveRest(Cause.SYSTEM_ERROR);
        imports.saveAndFlush(failing);
        return new Progress(false, false);
    }

    /**
     * Ends the import.
     *
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public void conclude(UUID importId, boolean cancelled) {
        FileImport ended = require(importId);
        ended.end(cancelled, clock.instant());
        end.tell(imports.saveAndFlush(ended));
    }

    /** Its process is over; an import that is not ends with it: what is in stays in, the rest is cancelled. */
    public void processEnded(UUID importId, ForcedEnd by) {
        imports.findById(importId)
                .filter(unfinished -> !unfinished.state().isOver())
                .ifPresent(unfinished -> {
                    unfinished.leaveRest(Cause.CANCELLED);
                    unfinished.endByForce(clock.instant(), by);
                    end.tell(imports.saveAndFlush(unfinished));
                });
    }

    private FileImport require(UUID importId) {
        return imports.findById(importId).orElseThrow(Refused::notFound);
    }

    /**
     * How far the import is after a slice.
     *
     * @param rowsLeft whether there are more rows to import
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public record Progress(boolean rowsLeft, boolean cancelled) {}
}
