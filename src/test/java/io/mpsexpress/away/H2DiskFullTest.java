package io.mpsexpress.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mpsexpress.support.KilledApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the H2 file is full: everybody is told, and all goes on when there is room. Needs the right to mount a disk. */
@Tag("chaos")
class H2DiskFullTest {

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount(@TempDir Path directory) throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a small disk can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void everybodyIsToldSoonAndAllGoesOnWhenThereIsRoom() throws Exception {
        try (KilledApplication application = new KilledApplication(disk, List.of())) {
            application.start();
            Asked asked = new Asked(application.port());

            // when
            Path ballast = fill();

            // then
            asked.awaitTrouble();
            asked.assertEverybodyIsToldSoon();
            asked.assertTheNodeKnows();
            Files.delete(ballast);
            asked.awaitRecovery();
        }
    }

    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] some = new byte[65536];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
