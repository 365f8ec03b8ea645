package io.mpsexpress.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Calls the running application from outside, with HTTP Basic and JSON, as a client of the API does. */
@Component
public class Http {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Environment environment;
    private final ObjectMapper json;

    Http(Environment environment, ObjectMapper json) {
        this.environment = environment;
        this.json = json;
    }

    public Answer get(Caller caller, String path) {
        return send(request(caller, path).GET());
    }

    /** Posts a body: text as it is, anything else as JSON; null for none. */
    public Answer post(Caller caller, String path, Object body) {
        return send(with(request(caller, path), "POST", body));
    }

    /** Uploads a file as the part {@code file}. */
    public Answer postFile(Caller caller, String path, String name, byte[] content) {
        UploadedFile file = new UploadedFile(name, content);
        return send(
                request(caller, path).header("Content-Type", file.contentType()).POST(file.body()));
    }

    public Answer put(Caller caller, String path, Object body) {
        return send(with(request(caller, path), "PUT", body));
    }

    public Answer delete(Caller caller, String path) {
        return send(request(caller, path).DELETE());
    }

    /** A request to the application; null for no sign-in. */
    public HttpRequest.Builder request(Caller caller, String path) {
        URI uri = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return caller == null ? request : request.header("Authorization", basic(caller.userId(), People.PASSWORD));
    }

    public static String basic(String userId, String password) {
        byte[] both = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder with(HttpRequest.Builder request, String method, Object body) {
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        try {
            String text = body instanceof String already ? already : json.writeValueAsString(body);
            return request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public final class Answer {

        private final HttpResponse<String> response;

        private Answer(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return json.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Null when there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
