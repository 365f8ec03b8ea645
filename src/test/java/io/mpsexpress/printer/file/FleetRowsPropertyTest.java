package io.mpsexpress.printer.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.MutatedFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes in as a fleet file is read or refused, in bounded memory. */
class FleetRowsPropertyTest {

    private static final String HEADER = String.join(",", FleetFile.COLUMNS) + "\n";
    private static final int READ_AHEAD = 1 << 18;

    @Property(tries = 1000)
    void whateverBytesComeInAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 1000)
    void mutatedFilesAreReadOrRefused(@ForAll long seed) {
        byte[] file = (HEADER
                        + IntStream.range(0, 20)
                                .mapToObj(i -> "S" + i + ",CX725,FLEET,1.10,1000,REGISTERED,NONE,192.0.2.1,FW1,"
                                        + "2026-11-15T08:47:00Z\n")
                                .collect(Collectors.joining()))
                .getBytes(UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            // behind the header: that it is spoilt is another test
            int place = HEADER.length() + random.nextInt(file.length - HEADER.length());
            file[place] = (byte) "\",;\n\r'\t\u00e9\0 =-".charAt(random.nextInt(12));
        }
        readOrRefuse(file);
    }

    @Property(tries = 200)
    void filesThatCameALongWayAreReadOrRefused(@ForAll long seed) {
        String file =
                HEADER + "S1,CX725,FLEET,1.10,1000,REGISTERED,NONE,192.0.2.1,FW1,2026-11-15T08:47:00Z\n".repeat(20);
        readOrRefuse(MutatedFiles.of(file.getBytes(UTF_8), seed));
    }

    @Example
    void aRowThatNeverEndsIsRefusedBeforeItIsReadWhole() {
        for (String piece : List.of(",", "\"", "a,", "a", "é", "\"\"", "\"a\",", "\" \",", "\0")) {
            Endless file = new Endless(HEADER + "S1,\"\",", piece);
            Refused refused = catchThrowableOfType(Refused.class, () -> read(file));
            assertThat(refused).as(piece).isNotNull();
            assertThat(refused.code()).as(piece).startsWith("printer.fleet.file.");
            assertThat(file.given).as("bytes read of %s", piece).isLessThan(READ_AHEAD);
        }
    }

    @Example
    void theHeaderThatNeverEndsIsRefusedToo() {
        Endless file = new Endless("", "Serial Number,");
        assertThat(catchThrowableOfType(Refused.class, () -> read(file))).isNotNull();
        assertThat(file.given).isLessThan(READ_AHEAD);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            read(new ByteArrayInputStream(file));
        } catch (Refused refused) {
            assertThat(refused.code()).startsWith("printer.fleet.file.");
        }
    }

    /** As an import reads it, to what a row means. */
    private static void read(InputStream file) {
        new FleetRows(
                        new FleetRows.Reader() {
                            @Override
                            public void valid(List<FleetRow> rows) {
                                assertThat(rows).allSatisfy(row -> assertThat(
                                                row.report().serialNumber())
                                        .isNotBlank());
                            }

                            @Override
                            public void invalid(FleetRow row, List<FieldProblem> problems) {
                                assertThat(problems).isNotEmpty();
                            }
                        },
                        Instant.now())
                .read(file);
    }

    /** A beginning, then the same again and again, until somebody stops reading. */
    private static final class Endless extends InputStream {

        private static final int STOP = 1 << 28;

        private final byte[] beginning;
        private final byte[] piece;
        private int given;

        Endless(String beginning, String piece) {
            this.beginning = beginning.getBytes(UTF_8);
            this.piece = piece.getBytes(UTF_8);
        }

        @Override
        public int read() {
            int place = given++;
            if (place > STOP) {
                throw new AssertionError("reads on and on");
            }
            return place < beginning.length
                    ? beginning[place]
                    : piece[(place - beginning.length) % piece.length] & 0xff;
        }
    }
}
