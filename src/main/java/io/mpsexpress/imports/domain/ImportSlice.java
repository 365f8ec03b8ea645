package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.FileKind;
import io.mpsexpress.imports.FileKind.Written;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.FileRow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings in the next rows of an import within the transaction of the caller. */
@Component
public class ImportSlice {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSlice.class);

    private final FileKinds kinds;
    private final FileImportRows rows;

    ImportSlice(FileKinds kinds, FileImportRows rows) {
        this.kinds = kinds;
        this.rows = rows;
    }

    /** Returns whether more rows wait. */
    public boolean importNext(FileImport importing) {
        FileKind kind = kinds.of(importing.kind());
        List<FileRow> next = rows.waiting(importing, kind.rowsAtOnce() + 1);
        List<FileRow> now = next.subList(0, Math.min(kind.rowsAtOnce(), next.size()));
        if (now.isEmpty()) {
            return false;
        }
        Map<Boolean, List<FileRow>> readable = now.stream()
                .collect(Collectors.partitioningBy(row -> row.problems().isEmpty()));
        Written written = kind.write(importing.customer(), readable.get(true));
        List<FileRow> kept = new ArrayList<>(written.kept());
        readable.get(false).forEach(row -> kept.add(leftOut(importing, row)));
        rows.keep(importing.id(), kept);
        if (kept.size() < now.size()) {
            rows.forget(importing.id(), now.get(now.size() - 1).number());
        }
        int failed =
                (int) kept.stream().filter(row -> row.state() == State.FAILED).count();
        importing.count(written.created(), written.updated(), failed);
        return next.size() > now.size();
    }

    private static FileRow leftOut(FileImport importing, FileRow unreadable) {
        LOG.error("Row {} of import {} is stored as nothing that can be read", unreadable.number(), importing.number());
        return unreadable.failed(unreadable.problems());
    }
}
