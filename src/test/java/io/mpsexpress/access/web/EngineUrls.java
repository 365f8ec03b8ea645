package io.mpsexpress.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** What {@code access/engine-urls.txt} says: every address of Camunda's REST API, and what each caller is answered there. */
record EngineUrls(Map<String, List<String>> answers) {

    static EngineUrls read() {
        try {
            Map<String, List<String>> answers = new TreeMap<>();
            new ClassPathResource("access/engine-urls.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*\\|\\s*"))
                    .forEach(columns -> answers.put(
                            columns[0].replaceAll("\\s+", " "),
                            Arrays.asList(columns).subList(1, columns.length)));
            return new EngineUrls(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line as it is in the file. */
    static String line(String address, List<String> answers) {
        String[] methodAndPath = address.split(" ");
        return "%-7s %-95s | %s".formatted(methodAndPath[0], methodAndPath[1], String.join(" | ", answers));
    }
}
