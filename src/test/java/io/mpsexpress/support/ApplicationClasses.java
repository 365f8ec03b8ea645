package io.mpsexpress.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The product's classes and libraries for a process of its own: not what tests add to the application. As a jar, since
 * the archive of loaded classes that makes later starts twice as quick takes no folders.
 */
final class ApplicationClasses {

    private static final Path CLASSES = Path.of("target", "classes");

    private final Path jar;
    private final Path archive;

    private ApplicationClasses(Path directory) {
        this.jar = directory.resolve("application.jar");
        this.archive = directory.resolve("application.jsa");
    }

    /** Packed once for all tests of this JVM. */
    static ApplicationClasses get() {
        return Packed.ONCE;
    }

    String path() {
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::isRegularFile)
                .map(Path::toString);
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    /** Options of a JVM that writes the archive when it ends in peace, or uses the one that is there. */
    List<String> options() {
        return List.of((isArchived() ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    }

    boolean isArchived() {
        return Files.exists(archive);
    }

    private void pack() throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> classes = Files.walk(CLASSES)) {
            for (Path path : classes.filter(path -> !path.equals(CLASSES)).toList()) {
                String name = CLASSES.relativize(path).toString().replace(File.separatorChar, '/');
                // folders have entries too: Spring looks for components below them
                zip.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, zip);
                }
            }
        }
    }

    private static final class Packed {

        private static final ApplicationClasses ONCE = packed();

        private static ApplicationClasses packed() {
            try {
                Path directory =
                        Files.createTempDirectory(Path.of("target"), "killed").toAbsolutePath();
                ApplicationClasses classes = new ApplicationClasses(directory);
                classes.pack();
                return classes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
