package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.FileKind;
import io.mpsexpress.request.RequestKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** All kinds of files that can be imported. */
@Component
public class FileKinds {

    private final Map<RequestKind, FileKind> kinds = new EnumMap<>(RequestKind.class);

    FileKinds(List<FileKind> all) {
        all.forEach(kind -> kinds.put(kind.requests(), kind));
    }

    public FileKind of(RequestKind kind) {
        return kinds.get(kind);
    }

    /** Those whose files are large. */
    List<RequestKind> large() {
        return kinds.values().stream()
                .filter(Predicate.not(FileKind::isSmall))
                .map(FileKind::requests)
                .toList();
    }
}
