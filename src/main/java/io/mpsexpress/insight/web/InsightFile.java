package io.mpsexpress.insight.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
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
     * @param type of the rows, as clients get them: its components are the columns, but for those that are not for clients
     */
    <R extends Record> void send(HttpServletResponse response, String what, Class<R> type, Stream<R> rows)
            throws IOException {
        List<RecordComponent> columns = Stream.of(type.getRecordComponents())
                .filter(column -> !column.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .toList();
        CsvDownload file = new CsvDownload(
                response, names.csv(what, null), columns.stream().map(RecordComponent::getName));
        rows.forEach(row -> file.row(columns.stream().map(column -> text(column, row))));
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
