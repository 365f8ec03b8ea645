package io.mpsexpress.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** What becomes of a file on its way through spreadsheets, mails, disks and hands. */
public final class MutatedFiles {

    private MutatedFiles() {}

    /** The same for the same seed: some changes, one on top of the other. */
    public static byte[] of(byte[] file, long seed) {
        Random random = new Random(seed);
        byte[] mutated = file;
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = mutate(mutated, random);
        }
        return mutated;
    }

    private static byte[] mutate(byte[] file, Random random) {
        int place = random.nextInt(file.length + 1);
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(file, place);
            case 1 -> joined(file, file);
            case 2 -> inserted(file, place, new byte[1 + random.nextInt(5_000)]);
            case 3 -> inserted(file, place, "x".repeat(random.nextInt(100_000)).getBytes(UTF_8));
            case 4 -> inserted(file, place, ",".repeat(random.nextInt(100_000)).getBytes(UTF_8));
            case 5 ->
                inserted(file, place, "\"".repeat(1 + random.nextInt(1_000)).getBytes(UTF_8));
            case 6 -> inserted(file, place, "\u00e9\u00e8".getBytes(ISO_8859_1));
            case 7 -> new String(file, UTF_8).getBytes(UTF_16LE);
            case 8 -> inserted(file, place, "\ufeff\u200b\u00a0\u001a".getBytes(UTF_8));
            case 9 -> joined(Arrays.copyOf(file, place), new String(file, UTF_8).getBytes(UTF_16LE));
            default -> noise(file, random);
        };
    }

    private static byte[] noise(byte[] file, Random random) {
        byte[] noisy = file.clone();
        for (int i = 0; i < Math.min(20, noisy.length); i++) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        return noisy;
    }

    private static byte[] inserted(byte[] file, int place, byte[] more) {
        return joined(joined(Arrays.copyOf(file, place), more), Arrays.copyOfRange(file, place, file.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
