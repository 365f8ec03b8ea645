package io.mpsexpress.engine.input;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Camunda's resources and queries refuse much of what they are given before they ask the engine for anything, and answer it as
 * a failure of their own: it is wrong input. What comes of the engine has been put into words there.
 *
 * @param <E> how they refuse
 */
abstract class UnusableInput<E extends RuntimeException> implements ExceptionMapper<E> {

    private static final String ENGINE_ASKED = "org.camunda.bpm.engine.impl.interceptor.";

    @Override
    public Response toResponse(E failure) {
        return isOfInput(failure)
                ? refusal(failure)
                : ExceptionHandlerHelper.getInstance().getResponse(failure);
    }

    abstract Response refusal(E failure);

    private static boolean isOfInput(RuntimeException failure) {
        String thrower = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .orElse("");
        return thrower.startsWith("org.camunda.bpm.")
                && Arrays.stream(failure.getStackTrace())
                        .noneMatch(frame -> frame.getClassName().startsWith(ENGINE_ASKED));
    }

    /** Of queries, which say what is wrong. */
    @Priority(NoFailureOfARefusal.BEFORE_CAMUNDAS)
    public static class OfQueries extends UnusableInput<ProcessEngineException> {

        @Override
        Response refusal(ProcessEngineException failure) {
            return ExceptionHandlerHelper.getInstance()
                    .getResponse(new RestException(Status.BAD_REQUEST, failure, PlainWords.withoutCode(failure)));
        }
    }

    /** Of what reads parameters and bodies, which speaks of its insides. */
    public static class OfReading extends UnusableInput<IllegalArgumentException> {

        private final ServletContext servlets;

        public OfReading(@Context ServletContext servlets) {
            this.servlets = servlets;
        }

        @Override
        Response refusal(IllegalArgumentException failure) {
            return SpokenAnswer.of(Status.BAD_REQUEST, servlets, "engine.unusable");
        }
    }
}
