package io.mpsexpress.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a person reads of work on a task that was refused, as data. Camunda's REST API passes on one text, with its own words
 * in front; so this waits with the HTTP request for whoever writes the answer.
 *
 * @param detail what is wrong as a whole
 * @param errors what is wrong with single fields; may be empty
 */
public record RefusedWork(String detail, List<Field> errors) {

    private static final String NAME = RefusedWork.class.getName();

    /**
     * A field that is wrong.
     *
     * @param field as the client named it
     * @param code of the message
     * @param message in the person's language
     */
    public record Field(String field, String code, String message) {}

    /** Of the HTTP request that is being answered; empty when nothing was refused in it. */
    public static Optional<RefusedWork> ofThisRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (RefusedWork) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST));
    }

    /** Lets this wait with the HTTP request that is being answered, if there is one. */
    public void keepWithThisRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, this, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
