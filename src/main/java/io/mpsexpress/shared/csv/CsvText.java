package io.mpsexpress.shared.csv;

import io.mpsexpress.shared.InvisibleCharacters;
import io.mpsexpress.shared.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an uploaded file, decoded while it is read: UTF-8, UTF-16 or UTF-32 as spreadsheets write them, with or
 * without byte order mark. What does not decode reads as U+FFFD, so that the row it is in can be named: guessing another
 * encoding would garble names. Blanks of all kinds become plain ones, byte order marks and the like are left out, and so is
 * what old programs put behind the end.
 */
final class CsvText extends FilterReader {

    /** Behind the text, and nothing else: a file system's blocks, the end mark of MS-DOS. */
    private static final String FILLING = "\0\u001a \t\r\n";

    private static final int LONGEST_FILLING = 20_000;
    private static final int[][] BINARY = {{'P', 'K', 3, 4}, {0xD0, 0xCF, 0x11, 0xE0}, {'%', 'P', 'D', 'F'}};

    private String waiting = "";
    private int place;

    private CsvText(Reader decoded) {
        super(decoded);
    }

    /**
     * @param codes what the message codes of refusals begin with
     * @throws Refused when it is no text
     */
    static CsvText of(InputStream file, String codes) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(4);
        bytes.reset();
        for (int[] mark : BINARY) {
            if (startsWith(start, mark)) {
                throw Refused.invalid(codes + ".notText");
            }
        }
        return new CsvText(new BufferedReader(new InputStreamReader(bytes, charset(start))));
    }

    /** By the byte order mark, or by the zeros that the plain letters of a header have in wider encodings. */
    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE, 0, 0)
                || start.length == 4 && start[1] == 0 && start[2] == 0 && start[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(start, 0, 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(start, 0xFF, 0xFE) || start.length > 1 && start[0] != 0 && start[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        if (place < waiting.length()) {
            return waiting.charAt(place++);
        }
        int c = super.read();
        while (isLeftOut(c)) {
            c = super.read();
        }
        if (c == 0 || c == 0x1A) {
            return behindFilling((char) c);
        }
        return c > ' ' && InvisibleCharacters.isBlank(c) ? ' ' : c;
    }

    /** What depends on its neighbours is for {@link Text} to decide. */
    private static boolean isLeftOut(int c) {
        return InvisibleCharacters.isInvisible(c) && !InvisibleCharacters.dependsOnNeighbours(c);
    }

    private int behindFilling(char first) throws IOException {
        StringBuilder filling = new StringBuilder().append(first);
        int c = super.read();
        while (c >= 0 && FILLING.indexOf(c) >= 0 && filling.length() < LONGEST_FILLING) {
            filling.append((char) c);
            c = super.read();
        }
        if (c < 0) {
            return -1;
        }
        waiting = filling.append((char) c).toString();
        place = 1;
        return first;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            into[from + count++] = (char) c;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
