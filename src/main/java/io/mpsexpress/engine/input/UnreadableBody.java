package io.mpsexpress.engine.input;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;

/** Of a body that is no JSON, or other than a call takes, Camunda says nothing, or what Jackson calls it. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** Broken off, or no JSON at all. */
    @Priority(NoFailureOfARefusal.BEFORE_CAMUNDAS)
    public static class NoJson implements ExceptionMapper<JsonParseException> {

        private final ServletContext servlets;

        public NoJson(@Context ServletContext servlets) {
            this.servlets = servlets;
        }

        @Override
        public Response toResponse(JsonParseException failure) {
            return SpokenAnswer.of(Status.BAD_REQUEST, servlets, "engine.noJson");
        }
    }

    /** Something of it is of another kind: a list for an object, a text for a number. */
    @Priority(NoFailureOfARefusal.BEFORE_CAMUNDAS)
    public static class OfAnotherKind implements ExceptionMapper<JsonMappingException> {

        private final ServletContext servlets;

        public OfAnotherKind(@Context ServletContext servlets) {
            this.servlets = servlets;
        }

        @Override
        public Response toResponse(JsonMappingException failure) {
            String path = path(failure);
            return path.isEmpty()
                    ? SpokenAnswer.of(Status.BAD_REQUEST, servlets, "engine.noJson")
                    : SpokenAnswer.of(Status.BAD_REQUEST, servlets, "engine.anotherKind", path);
        }

        private static String path(JsonMappingException failure) {
            return failure.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
        }
    }
}
