package io.mpsexpress.engine.input;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Some of Camunda's resources make a failure of their own (500), or wrong input (400), of whatever the engine refuses: what a role
 * may not do is refused as such, and so is what was asked wrongly.
 */
@Priority(NoFailureOfARefusal.BEFORE_CAMUNDAS)
public class NoFailureOfARefusal implements ExceptionMapper<RestException> {

    static final int BEFORE_CAMUNDAS = 1;

    @Override
    public Response toResponse(RestException failure) {
        boolean calledAFailure = failure.getStatus() == Response.Status.INTERNAL_SERVER_ERROR;
        boolean refused = failure.getCause() instanceof AuthorizationException
                || calledAFailure && failure.getCause() instanceof BadUserRequestException;
        return ExceptionHandlerHelper.getInstance().getResponse(refused ? failure.getCause() : failure);
    }
}
