package io.mpsexpress.imports;

import io.mpsexpress.request.RequestKind;
import java.util.Locale;
import org.springframework.ui.Model;

/** What the page of an import of one kind of file shows besides what it shows of any. */
public interface ImportPage {

    RequestKind requests();

    /** Name of the template; its fragment {@code import} is asked for again and again while something moves. */
    String template();

    /**
     * Adds to the model, which has the {@code view} already.
     *
     * @param column which changes are asked for, as the address says it; null for all
     */
    void fill(Model model, ImportView view, String column, Locale locale);
}
