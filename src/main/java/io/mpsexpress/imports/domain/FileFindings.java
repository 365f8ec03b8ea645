package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.FileKind;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.FileRow.State;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.shared.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the check of one file found so far, and the rows of it that are to be stored. */
final class FileFindings implements FileKind.Findings {

    private final boolean keepsKnown;
    private final Consumer<FileFindings> store;
    private final List<FileRow> rows = new ArrayList<>();
    private final Map<Enum<?>, Integer> figures = new HashMap<>();
    private int created;
    private int changed;
    private int unchanged;
    private int invalid;

    /**
     * @param keepsKnown whether rows that bring nothing new are stored as well
     * @param store is called when the rows that were found since it was called last are to be stored
     */
    FileFindings(boolean keepsKnown, Consumer<FileFindings> store) {
        this.keepsKnown = keepsKnown;
        this.store = store;
    }

    @Override
    public void toImport(long row, List<String> values, String changes) {
        created += changes == null ? 1 : 0;
        changed += changes == null ? 0 : 1;
        rows.add(new FileRow(row, State.WAITING, values, List.of(), changes));
    }

    @Override
    public void known(long row, List<String> values) {
        unchanged++;
        if (keepsKnown) {
            rows.add(new FileRow(row, State.EXISTING, values, List.of(), null));
        }
    }

    @Override
    public void invalid(long row, List<String> values, List<FieldProblem> problems) {
        if (++invalid <= ImportView.KEPT_INVALID) {
            rows.add(new FileRow(row, State.FAILED, values, problems, null));
        }
    }

    @Override
    public void count(Enum<?> figure) {
        figures.merge(figure, 1, Integer::sum);
    }

    @Override
    public void pause() {
        store.accept(this);
        rows.clear();
    }

    /** Those that are not stored yet. */
    List<FileRow> rows() {
        return rows;
    }

    Map<Enum<?>, Integer> figures() {
        return figures;
    }

    ImportView.Check soFar() {
        return new ImportView.Check(created + changed + unchanged + invalid, created, changed, unchanged, invalid);
    }
}
