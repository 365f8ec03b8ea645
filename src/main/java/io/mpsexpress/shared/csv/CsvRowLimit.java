package io.mpsexpress.shared.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends a file in which a row does not end: a quotation mark that is never closed, or millions of columns, would otherwise
 * be read into memory whole.
 */
final class CsvRowLimit extends FilterReader {

    /** Ten times what a row with all that we take has, and what the reader above reads ahead. */
    static final int CHARACTERS = 20_000;

    private int read;

    CsvRowLimit(Reader file) {
        super(file);
    }

    /** What is read from now on belongs to the next row. */
    void nextRow() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int characters) throws RowTooLong {
        read += characters;
        if (read > CHARACTERS) {
            throw new RowTooLong();
        }
    }

    /** The row that is being read is longer than any of ours. */
    static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
