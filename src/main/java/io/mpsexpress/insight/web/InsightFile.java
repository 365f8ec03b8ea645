package io.mpsexpress.insight.web;

import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures as a file: the rows and columns of the API, one header line; machine words and numbers, whatever the language. */
@Component
class InsightFile {

    private final DownloadNames names;

    InsightFile(DownloadNames names) {
        this.names = names;
    }

    /**
     * @param what is in it
     * @param type of the rows, as clients get them: its components are the columns
     */
    <R extends Record> void send(HttpServletResponse response, String what, Class<R> type, Stream<R> rows)
            throws IOException {
        RecordComponent[] columns = type.getRecordComponents();
        CsvDownload file = new CsvDownload(
                response, names.csv(what, null), Stream.of(columns).map(RecordComponent::getName));
        rows.forEach(row -> file.row(Stream.of(columns).map(column -> text(column, row))));
        file.end();
    }

    private static String text(RecordComponent column, Record row) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every figure can be read", e);
        }
    }
}
