package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.ImportState;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the check of a file is: each step a transaction. One that shows no sign of life any more, because its node is
 * gone, is ended by {@link ImportCleanUp}. More than four collaborators: each step leaves rows, figures and progress alike.
 */
@Component
@Transactional
class ImportCheck {

    private final FileImports imports;
    private final FileImportRows rows;
    private final ImportFigures figures;
    private final StoredJson json;
    private final Clock clock;

    ImportCheck(FileImports imports, FileImportRows rows, ImportFigures figures, StoredJson json, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    /** @param visible whether people can look at it from now on; else with its last step */
    FileImport begin(RequestKind kind, Customer customer, String fileName, String userId, boolean visible) {
        FileImport begun = new FileImport(kind, customer, fileName, userId, clock.instant());
        return visible ? imports.saveAndFlush(begun) : begun;
    }

    /**
     * @throws Refused when somebody cancelled, or the check was given up as dead
     */
    void store(FileImport begun, FileFindings found) {
        FileImport checking = requireChecking(begun);
        checking.looked(found.soFar(), clock.instant());
        save(checking, found);
    }

    /** The same for the last rows; the file waits for its confirmation then. */
    void conclude(FileImport begun, FileFindings found) {
        FileImport checked = requireChecking(begun);
        checked.looked(found.soFar(), clock.instant());
        checked.checked();
        save(checked, found);
        figures.add(checked.id(), found.figures());
    }

    private void save(FileImport checking, FileFindings found) {
        imports.saveAndFlush(checking);
        rows.add(checking.id(), found.rows());
    }

    /** The file cannot be used; the reason stays in the history. Nothing happens where that is decided already. */
    void refuse(FileImport begun, Refused why) {
        checking(begun).ifPresent(refused -> {
            refused.refuse(why.code(), json.write(why.text().getArguments()), clock.instant());
            imports.saveAndFlush(refused);
        });
    }

    /** Those that showed no sign of life since then. */
    List<FileImport> dead(Instant before) {
        return imports.findByLookedAtBefore(before);
    }

    private FileImport requireChecking(FileImport begun) {
        return checking(begun).orElseThrow(begun::over);
    }

    private Optional<FileImport> checking(FileImport begun) {
        Optional<FileImport> now = begun.isStored() ? imports.findAndLock(begun.id()) : Optional.of(begun);
        return now.filter(found -> found.state() == ImportState.CHECKING);
    }
}
