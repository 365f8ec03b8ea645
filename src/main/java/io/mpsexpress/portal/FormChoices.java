package io.mpsexpress.portal;

import java.util.List;
import java.util.Locale;

/**
 * What a field of a form in Tasklist offers to choose from where that is too much to be written into the form. The field asks
 * for it by its property {@code choices}.
 */
public interface FormChoices {

    /** What forms call it. */
    String name();

    /** In the order in which they are offered. */
    List<Choice> in(Locale language);

    /**
     * @param value what is submitted
     * @param label what people read
     */
    record Choice(String value, String label) {}
}
