package io.mpsexpress.shared.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A CSV file that is sent row by row while it is made; opens in Excel as UTF-8 and runs no formulas there. */
public final class CsvDownload {

    // by it Excel knows that the file is UTF-8
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final HttpServletResponse response;
    private final String fileName;
    private final Stream<String> titles;
    private CsvWriter csv;

    /** Nothing is sent before the first row: until then the answer may still become an error. */
    public CsvDownload(HttpServletResponse response, String fileName, Stream<String> titles) {
        this.response = response;
        this.fileName = fileName;
        this.titles = titles;
    }

    /** Sends a small file that is written already, its values safe for spreadsheets. */
    public static void send(HttpServletResponse response, String fileName, String csv) throws IOException {
        head(response, fileName);
        response.getWriter().write(csv);
    }

    /**
     * @param values null for an empty one
     * @throws UncheckedIOException when whoever downloads is gone
     */
    public void row(Stream<String> values) {
        begin();
        csv.row(values);
    }

    /** Sends what is left; for no rows at all, the titles. */
    public void end() throws IOException {
        begin();
        response.getWriter().flush();
    }

    private void begin() {
        if (csv != null) {
            return;
        }
        try {
            head(response, fileName);
            csv = new CsvWriter(response.getWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.row(titles);
    }

    private static void head(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.getWriter().write(BYTE_ORDER_MARK);
    }
}
