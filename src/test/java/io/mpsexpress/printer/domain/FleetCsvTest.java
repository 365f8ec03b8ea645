package io.mpsexpress.printer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetCsvTest {

    private static final String HEADER = String.join(",", PrinterReport.COLUMNS) + "\r\n";

    @Test
    void rowsAreNumberedAsASpreadsheetNumbersThem() {
        assertThat(rows(HEADER + row("A", "X") + "\r\n" + row("B", "\"X\nY\"") + row("C", "X")))
                .containsExactly(2L, 4L, 5L);
    }

    @Test
    void lastRowNeedsNoLineBreak() {
        assertThat(rows((HEADER + row("A", "X")).strip())).containsExactly(2L);
    }

    @Test
    void rowInAnotherEncodingIsNamed() {
        FieldProblem problem = problem(HEADER + row("A", "X") + row("B", "Caff\u00e8"), StandardCharsets.ISO_8859_1);
        assertThat(problem.code()).isEqualTo("printer.fleet.notUtf8");
        assertThat(problem.args()).containsExactly(3L);
    }

    @Test
    void rowWithAMissingQuotationMarkIsNamed() {
        FieldProblem problem = problem(HEADER + row("A", "X") + row("B", "\"X"), StandardCharsets.UTF_8);
        assertThat(problem.code()).isEqualTo("printer.fleet.unreadable");
        assertThat(problem.args()).containsExactly(3L);
    }

    private static String row(String serialNumber, String model) {
        return serialNumber + "," + model + ",FLEET,1.10,1,REGISTERED,,,,\r\n";
    }

    private static List<Long> rows(String text) {
        List<Long> rows = new ArrayList<>();
        FleetCsv.read(stream(text, StandardCharsets.UTF_8), (row, values) -> rows.add(row));
        return rows;
    }

    private static FieldProblem problem(String text, Charset charset) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> FleetCsv.read(stream(text, charset), (row, values) -> {}));
        return refused.problems().get(0);
    }

    private static ByteArrayInputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
