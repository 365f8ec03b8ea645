package io.mpsexpress.engine.input;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** An answer of Camunda's resources with a text of ours, in the language of whoever asked. Jersey knows none of our beans. */
final class SpokenAnswer {

    private SpokenAnswer() {}

    static Response of(Status status, ServletContext servlets, String code, Object... arguments) {
        String text = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
                .getMessage(code, arguments, LocaleContextHolder.getLocale());
        return ExceptionHandlerHelper.getInstance().getResponse(new RestException(status, text));
    }
}
