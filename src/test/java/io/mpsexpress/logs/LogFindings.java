package io.mpsexpress.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds errors and stack traces in a log: what is said with level ERROR, and whatever is followed by a stack. */
final class LogFindings {

    private static final Pattern ENTRY = Pattern.compile("^(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d.*");
    /** As Spring Boot writes it, and as Logback does alone. */
    private static final Pattern ERROR = Pattern.compile("^\\S+(?: \\[[^]]*])? +ERROR .*");

    private static final Pattern STACK = Pattern.compile("^\\s+at [\\w.$/@<>]+\\(.*");

    /** Frames of what reaches the database. */
    private static final Pattern DRIVER = Pattern.compile("^\\s+at (?:org\\.h2|org\\.postgresql|com\\.zaxxer)\\..*");

    private final List<String> found = new ArrayList<>();
    private final List<String> entry = new ArrayList<>();

    private LogFindings() {}

    /** Each with the line that says it, and of its stack the exceptions and who met the first of them. */
    static List<String> in(Path log) throws IOException {
        LogFindings findings = new LogFindings();
        // a killed process may have left half a character
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().forEach(findings::read);
        findings.end();
        return findings.found;
    }

    private void read(String line) {
        boolean begins = ENTRY.matcher(line).matches();
        boolean ofNobody = entry.isEmpty() || !ENTRY.matcher(entry.get(0)).matches();
        if (begins || ofNobody && !STACK.matcher(line).matches() && !line.startsWith("Caused by:")) {
            end();
        }
        entry.add(line);
    }

    private void end() {
        boolean isFinding = !entry.isEmpty()
                && (ERROR.matcher(entry.get(0)).matches()
                        || entry.stream().anyMatch(line -> STACK.matcher(line).matches()));
        if (isFinding) {
            String who = entry.stream()
                    .filter(line -> STACK.matcher(line).matches()
                            && !DRIVER.matcher(line).matches())
                    .findFirst()
                    .orElse(null);
            found.add(String.join(
                    "\n",
                    entry.stream()
                            .filter(line -> !line.isBlank()
                                    && (line.equals(who) || !STACK.matcher(line).matches())
                                    && !line.strip().startsWith("..."))
                            .toList()));
        }
        entry.clear();
    }
}
