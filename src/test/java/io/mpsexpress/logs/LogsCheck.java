package io.mpsexpress.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * After all tests: what they and the servers that they started wrote holds no error and no stack trace that {@link Expected}
 * does not name. H2 writes its errors there as well.
 */
class LogsCheck {

    private static final Path TARGET = Path.of("target");

    @Test
    void noErrorAndNoStackTraceIsThereThatNobodyExpects() throws IOException {
        List<String> unexpected = new ArrayList<>();
        for (Path log : logs()) {
            String of = log.getFileName().toString();
            LogFindings.in(log).stream()
                    .filter(finding -> !Expected.is(of, finding))
                    .map(finding -> TARGET.relativize(log) + ":\n" + finding)
                    .forEach(unexpected::add);
        }
        assertThat(unexpected.stream().distinct()).as("errors in logs").isEmpty();
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(TARGET, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(LogsCheck::isLog)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLog(Path file) {
        String folder = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        return name.endsWith("-output.txt") && folder.contains("-reports")
                || name.endsWith(".log") && folder.equals("servers")
                || name.endsWith(".trace.db");
    }
}
