package io.mpsexpress.kill;

import io.mpsexpress.support.Http;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Bodies of which two are more than the server has memory for. */
final class LargeBodies {

    private static final long LENGTH = 400L * 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private LargeBodies() {}

    /** Sends one to each kind of address at the same time, to those of JSON with and without its length. Returns the answers. */
    static List<Integer> sendAtOnce(int port) {
        HttpClient client = HttpClient.newHttpClient();
        return Stream.of(
                        request(port, "/api/v1/organizations", JSON, ofKnownLength()),
                        request(port, "/api/v1/organizations", JSON, BodyPublishers.ofInputStream(Endless::new)),
                        request(port, "/engine-rest/task", JSON, BodyPublishers.ofInputStream(Endless::new)),
                        request(port, "/camunda/api/engine/engine/default/task", JSON, ofKnownLength()),
                        request(port, "/organizations", FORM, ofKnownLength()))
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
    }

    private static HttpRequest request(int port, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", Http.basic("partner", "demo"))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static BodyPublisher ofKnownLength() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Endless::new), LENGTH);
    }

    /** The beginning of a text that does not end. */
    private static final class Endless extends InputStream {

        private static final byte[] BEGINNING = "{\"name\":\"".getBytes(StandardCharsets.ISO_8859_1);
        private long left = LENGTH;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int more = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + more, (byte) 'a');
            if (left == LENGTH) {
                System.arraycopy(BEGINNING, 0, buffer, offset, BEGINNING.length);
            }
            left -= more;
            return more == 0 ? -1 : more;
        }
    }
}
