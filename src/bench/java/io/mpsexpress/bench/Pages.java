package io.mpsexpress.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long pages take and how many statements, as a table for people and as JSON. */
final class Pages {

    private static final int UNCOUNTED = 5;
    private static final int COUNTED = 20;
    private static final double NANOS_PER_MILLISECOND = 1_000_000;

    private final Path directory;
    private final String title;
    private final StatementCount statements;
    private final Map<String, Taken> rows = new LinkedHashMap<>();

    Pages(Path directory, String title, StatementCount statements) {
        this.directory = directory;
        this.title = title;
        this.statements = statements;
    }

    /**
     * Of one page.
     *
     * @param median in milliseconds
     * @param longest in milliseconds
     * @param kilobytes of the answer
     */
    record Taken(double median, double longest, int statements, int kilobytes) {

        @Override
        public String toString() {
            return String.format("%.0f | %.0f | %d | %d", median, longest, statements, kilobytes);
        }
    }

    void open(String name, Supplier<String> page) {
        String answer = "";
        for (int i = 0; i < UNCOUNTED; i++) {
            answer = page.get();
        }
        double[] times = new double[COUNTED];
        int most = 0;
        for (int i = 0; i < COUNTED; i++) {
            statements.next();
            long start = System.nanoTime();
            page.get();
            times[i] = (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
            most = Math.max(most, statements.next());
        }
        Arrays.sort(times);
        Taken taken = new Taken(times[COUNTED / 2], times[COUNTED - 1], most, answer.length() / 1_000);
        rows.put(name, taken);
        System.out.println(title + ": " + name + ": " + taken);
    }

    void print(PrintStream out) throws IOException {
        out.printf("%n### %s%n%n| | middle, ms | longest, ms | statements | kB |%n|---|--:|--:|--:|--:|%n", title);
        rows.forEach((name, taken) -> out.printf("| %s | %s |%n", name, taken));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(title.replace(' ', '-') + ".json").toFile(), rows);
    }
}
