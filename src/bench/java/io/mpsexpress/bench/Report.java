package io.mpsexpress.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.bench.Timing.Times;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Times of the same acts at two sizes, as a table for people and as JSON. */
final class Report {

    private final Path directory;
    private final String title;
    private final Map<String, Map<String, Times>> rows = new LinkedHashMap<>();

    Report(Path directory, String title) {
        this.directory = directory;
        this.title = title;
    }

    /** Each row has the same columns, in the same order. */
    void add(String row, String column, Times times) {
        rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, times);
        System.out.printf("%s: %s, %s: %s%n", title, row, column, cell(times));
    }

    void print(PrintStream out) throws IOException {
        Map<String, Times> first = rows.values().iterator().next();
        out.printf("%n### %s%n%n| milliseconds, and their ratio | %s |%n", title, String.join(" | ", first.keySet()));
        out.println("|---" + "|--:".repeat(first.size()) + "|");
        rows.forEach((row, columns) -> out.printf(
                "| %s | %s |%n",
                row, columns.values().stream().map(Report::cell).collect(Collectors.joining(" | "))));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(title.replace(' ', '-') + ".json").toFile(), rows);
    }

    private static String cell(Times times) {
        return String.format("%.2f → %.2f (%.2f)", times.small(), times.large(), times.ratio());
    }
}
