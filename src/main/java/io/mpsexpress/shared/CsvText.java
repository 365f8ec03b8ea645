package io.mpsexpress.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of an uploaded file: UTF-8 with or without byte order mark, or UTF-16 with one. Anything else is refused with
 * the row where decoding fails, because guessing an encoding garbles names.
 */
final class CsvText {

    private final String codes;

    /**
     * @param codes what the message codes of refusals begin with
     */
    CsvText(String codes) {
        this.codes = codes;
    }

    /**
     * @return the text without byte order mark
     * @throws Refused when it is no text, or text in another encoding
     */
    String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8);
    }

    private String decode(byte[] bytes, int from, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            // before decoding: a workbook or a picture is no text in whatever encoding
            refuseNul(indexOfZero(bytes) >= 0);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // a fresh decoder reports what it cannot read; String's constructor would put question marks into names
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        refuseNul(text.indexOf('\0') >= 0);
        if (result.isError()) {
            throw Refused.invalid(codes + ".encoding", CsvRows.lastRow(text));
        }
        return text;
    }

    private void refuseNul(boolean found) {
        if (found) {
            throw Refused.invalid(codes + ".notText");
        }
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
