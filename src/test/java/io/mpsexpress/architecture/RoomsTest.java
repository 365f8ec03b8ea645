package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newcomer takes each folder in at a glance, and reads what it is. */
class RoomsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int AT_A_GLANCE = 25;
    /** What every module and every room has, and nobody needs to explain. */
    private static final Set<String> ALIKE_EVERYWHERE = Set.of("domain", "process", "web");

    /** Those with classes of the application in them. */
    static Stream<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(MAIN.resolve("io/mpsexpress"), 5)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(folder -> !classes(folder).isEmpty())
                    .map(MAIN::relativize)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderThatGrowsGetsRooms(Path folder) {
        assertThat(classes(MAIN.resolve(folder))).hasSizeLessThanOrEqualTo(AT_A_GLANCE);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aRoomSaysWhatItIs(Path folder) {
        boolean application = folder.getNameCount() == 2;
        if (!application && !ALIKE_EVERYWHERE.contains(folder.getFileName().toString())) {
            assertThat(MAIN.resolve(folder).resolve("package-info.java"))
                    .content()
                    .startsWith("/**");
        }
    }

    private static List<Path> classes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
