package io.mpsexpress.portal;

import java.io.Serializable;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person reads at the top of the page that follows what they did.
 *
 * @param tone {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param code message code
 * @param args arguments of the message; text, numbers
 */
public record Flash(String tone, String code, List<Serializable> args)
        implements Serializable, MessageSourceResolvable {

    /** Name of the model attribute that the layout looks for. */
    public static final String ATTRIBUTE = "flash";

    public Flash {
        // an immutable list that the session can store
        args = List.copyOf(args);
    }

    /** It is done. */
    public static Flash success(String code, Serializable... args) {
        return new Flash("success", code, List.of(args));
    }

    /** It could not be done, or something needs attention. */
    public static Flash warning(String code, Serializable... args) {
        return new Flash("warning", code, List.of(args));
    }

    /** Good to know. */
    public static Flash info(String code, Serializable... args) {
        return new Flash("info", code, List.of(args));
    }

    /** Shows it on the page that a redirect leads to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
