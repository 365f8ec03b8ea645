package io.mpsexpress.engine.input;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.beans.Introspector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Camunda's resources trip over what a body lacks, before they ask the engine for anything. Whoever sent it is told what is
 * missing. What breaks within the engine does not come here: it is put into words there.
 */
public class MissingInput implements ExceptionMapper<NullPointerException> {

    /** As the virtual machine says what was null: the property of a body. */
    private static final Pattern PROPERTY = Pattern.compile("(?:\\.get(\\w+)\\(\\)|\"this\\.(\\w+))\" is null");

    private final ServletContext servlets;

    public MissingInput(@Context ServletContext servlets) {
        this.servlets = servlets;
    }

    @Override
    public Response toResponse(NullPointerException failure) {
        return ExceptionHandlerHelper.getInstance().getResponse(isOfCamunda(failure) ? missing(failure) : failure);
    }

    private static boolean isOfCamunda(NullPointerException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.camunda.bpm.");
    }

    private RestException missing(NullPointerException failure) {
        MessageSource messages = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
        Matcher property = PROPERTY.matcher(String.valueOf(failure.getMessage()));
        return property.find()
                ? of(property.group(1) == null ? property.group(2) : property.group(1), failure, messages)
                : new RestException(
                        Status.BAD_REQUEST,
                        failure,
                        messages.getMessage("engine.missingInBody", null, LocaleContextHolder.getLocale()));
    }

    /** Names what is missing. */
    static RestException of(String name, RuntimeException failure, MessageSource messages) {
        Object[] missing = {Introspector.decapitalize(name)};
        return new RestException(
                Status.BAD_REQUEST,
                failure,
                messages.getMessage("engine.missing", missing, LocaleContextHolder.getLocale()));
    }
}
