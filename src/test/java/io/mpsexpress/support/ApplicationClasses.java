package io.mpsexpress.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The product's classes and libraries for processes of their own: not what tests add to the application. As a jar, since
 * the archive of loaded classes that makes later starts twice as quick takes no folders. Both are made once for all the
 * JVMs that run tests side by side.
 */
final class ApplicationClasses {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path MADE = Path.of("target", "server-classes");

    private static final ApplicationClasses ALL = new ApplicationClasses();

    private final Path directory;
    private final Path jar;
    private final Path archive;

    private ApplicationClasses() {
        this.directory = MADE.resolve(Long.toHexString(version())).toAbsolutePath();
        this.jar = directory.resolve("application.jar");
        this.archive = directory.resolve("application.jsa");
        try {
            Files.createDirectories(directory);
            once(jar, this::pack);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static ApplicationClasses get() {
        return ALL;
    }

    String path() {
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::isRegularFile)
                // it would configure itself
                .filter(library -> !library.toString().contains("authorization-server"))
                .map(Path::toString);
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    /** Options of a JVM that starts quickly. */
    List<String> options() {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /**
     * Has the archive made, unless it is there.
     *
     * @param startAndStop of an application in a JVM with the options that it is given
     */
    void archive(StartAndStop startAndStop) throws Exception {
        once(archive, made -> startAndStop.with(List.of("-XX:ArchiveClassesAtExit=" + made)));
    }

    private void pack(Path made) throws IOException {
        try (OutputStream file = Files.newOutputStream(made);
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

    /** Other threads and JVMs wait meanwhile. */
    private synchronized void once(Path file, Making making) throws Exception {
        Path lock = directory.resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(file)) {
                Path unfinished = directory.resolve("unfinished-" + file.getFileName());
                making.make(unfinished);
                // a JVM without an archive of its own makes none
                if (Files.exists(unfinished)) {
                    Files.move(unfinished, file);
                }
            }
        }
    }

    /** Another one once something was compiled. */
    private static long version() {
        try (Stream<Path> classes = Files.walk(CLASSES)) {
            return classes.filter(Files::isRegularFile)
                    .mapToLong(path -> Objects.hash(path.toString(), modified(path)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an application. */
    interface StartAndStop {

        void with(List<String> options) throws Exception;
    }

    private interface Making {

        void make(Path file) throws Exception;
    }
}
