package io.mpsexpress.contact.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.MutatedFiles;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactCsvPropertyTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Bytes: a quarter of the greatest length of a file. */
    private static final int LONG = 256 * 1024;

    /** Below it a clock and whatever else the machine does tell more than the reader. */
    private static final long NOTHING = 10_000_000;

    private static final String HEADER = String.join(",", ContactField.columns());

    @Property(tries = 500)
    void whateverIsWrittenReadsBackTheSame(@ForAll("contacts") List<ContactDetails> contacts) {
        String file = ContactCsv.FILE.write(
                contacts.stream().map(ContactField::valuesOf).toList());

        assertThat(ContactCsv.FILE.read(file.getBytes(UTF_8)))
                .extracting(row -> ContactField.details(row.values()))
                .isEqualTo(contacts);
    }

    @Property(tries = 1000)
    void whateverBytesComeInAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 1000)
    void mutatedFilesAreReadOrRefused(@ForAll("contacts") List<ContactDetails> contacts, @ForAll long seed) {
        byte[] file = ContactCsv.FILE
                .write(contacts.stream().map(ContactField::valuesOf).toList())
                .getBytes(UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            file[random.nextInt(file.length)] = (byte) "\",;\n\r'\t\u00e9\0 ".charAt(random.nextInt(10));
        }
        readOrRefuse(file);
    }

    @Property(tries = 200)
    void filesThatCameALongWayAreReadOrRefused(@ForAll("contacts") List<ContactDetails> contacts, @ForAll long seed) {
        String file = ContactCsv.FILE.write(
                contacts.stream().map(ContactField::valuesOf).toList());
        readOrRefuse(MutatedFiles.of(file.getBytes(UTF_8), seed));
    }

    @Example
    void whateverAFileIsMadeOfItTakesAsLongAsItIsLong() {
        for (String piece :
                List.of(",", "\"", "\n", "\r", "\"\n", "\"\"", "a,", "é", "'", "\"a\",", "x\n", " ", "\t", ";\n")) {
            // of four times the length: a reader that goes back over what it has read takes sixteen times as long
            long longer = nanoseconds(fileOf(piece, LONG));
            long shorter = nanoseconds(fileOf(piece, LONG / 4));
            assertThat(longer).as("nanoseconds for %s", piece).isLessThan(NOTHING + 8 * shorter);
        }
    }

    @Example
    void aFileOfTheGreatestLengthIsAnsweredInBoundedMemory() {
        for (String piece : List.of(",", "\n", "\"a\",")) {
            readOrRefuse(fileOf(piece, 4 * LONG));
        }
    }

    /** The quickest of several times of the thread's own: what else the machine does is not the reader's fault. */
    private static long nanoseconds(byte[] file) {
        long quickest = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            long start = THREADS.getCurrentThreadCpuTime();
            readOrRefuse(file);
            quickest = Math.min(quickest, THREADS.getCurrentThreadCpuTime() - start);
        }
        return quickest;
    }

    private static byte[] fileOf(String piece, int length) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "\n").getBytes(UTF_8));
        byte[] bytes = piece.getBytes(UTF_8);
        while (file.size() + bytes.length <= length) {
            file.writeBytes(bytes);
        }
        return file.toByteArray();
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(ContactCsv.FILE.read(file)).hasSizeBetween(1, ContactCsv.FILE.maximumRows());
        } catch (Refused refused) {
            assertThat(refused.code()).startsWith("contact.import.refused.");
        }
    }

    @Provide
    Arbitrary<List<ContactDetails>> contacts() {
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.strings().withChars("=+-@'\",;\n\t aé").ofMaxLength(8),
                // all of Unicode without halves of surrogate pairs, what stands for them, and NUL, which no file can
                // hold as text
                Arbitraries.strings().all().ofMaxLength(12).map(text -> new String(text.getBytes(UTF_8), UTF_8)
                        .replaceAll("[\0\ufffd]", "")));
        return value.list()
                .ofSize(ContactField.values().length)
                .map(ContactField::details)
                .filter(details -> !ContactField.valuesOf(details).stream().allMatch(String::isEmpty))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
