package io.mpsexpress.engine.end;

import io.mpsexpress.engine.ForcedEnd;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the application itself says of an end that it brings about: the engine would know only who was signed in. */
@Component
class KnownEnd {

    private final ThreadLocal<ForcedEnd> current = new ThreadLocal<>();

    /** Instances end in the thread that ends them. */
    <T> T during(ForcedEnd end, Supplier<T> work) {
        current.set(end);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    ForcedEnd or(Supplier<ForcedEnd> otherwise) {
        ForcedEnd known = current.get();
        return known == null ? otherwise.get() : known;
    }
}
