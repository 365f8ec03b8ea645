package io.mpsexpress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models and forms of the project, as files. */
public final class ModelFiles {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    private ModelFiles() {}

    public static List<Path> processes() {
        return in(PROCESSES, ".bpmn");
    }

    public static List<Path> decisions() {
        return in(PROCESSES, ".dmn");
    }

    public static List<Path> forms() {
        return in(FORMS, ".form");
    }

    public static Path process(String id) {
        return PROCESSES.resolve(id + ".bpmn");
    }

    public static Path decision(String id) {
        return PROCESSES.resolve(id + ".dmn");
    }

    public static Path form(String id) {
        return FORMS.resolve(id + ".form");
    }

    static List<Path> all() {
        return Stream.of(processes(), decisions(), forms())
                .flatMap(List::stream)
                .toList();
    }

    /** File name without its ending: what a process, decision or form is called. */
    public static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
