package io.mpsexpress.imports.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Imports of files as people read them. */
@Component
public class ImportReports {

    private static final TypeReference<Object[]> ARGS = new TypeReference<>() {};

    private final FileImports imports;
    private final ImportFigures figures;
    private final StoredJson json;

    ImportReports(FileImports imports, ImportFigures figures, StoredJson json) {
        this.imports = imports;
        this.figures = figures;
        this.json = json;
    }

    public Optional<FileImport> find(ImportKey key) {
        return imports.findByIdAndRequestKindAndRequestOrganizationId(key.importId(), key.kind(), key.organizationId());
    }

    public Map<UUID, FileImport> find(Collection<UUID> ids) {
        return imports.findByIdIn(ids).stream().collect(Collectors.toMap(FileImport::id, Function.identity()));
    }

    public ImportView view(FileImport one) {
        return one.view(
                one.refusalCode() == null
                        ? null
                        : Refused.invalid(one.refusalCode(), json.readOr(new Object[0], one.refusalArgs(), ARGS)));
    }

    /** What its check counted, by name. */
    public Map<String, Integer> figures(FileImport of) {
        return figures.of(of.id());
    }
}
