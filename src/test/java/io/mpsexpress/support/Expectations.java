package io.mpsexpress.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the samples say, and answers in the form in which they compare. */
public final class Expectations {

    private Expectations() {}

    public static String sample(String name) {
        try (InputStream file = Expectations.class.getResourceAsStream("/samples/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counts by status of a check or of a request. */
    public static Map<String, Integer> counts(JsonNode answer) {
        return map(answer.get("counts"));
    }

    public static Map<String, Integer> map(JsonNode counts) {
        Map<String, Integer> map = new LinkedHashMap<>();
        counts.fields()
                .forEachRemaining(
                        count -> map.put(count.getKey(), count.getValue().asInt()));
        return map;
    }
}
