package io.mpsexpress.printer.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fleet files as people have them: numbered like the inputs of the report on what failed. */
class FleetRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String HEADER = String.join(",", FleetFile.COLUMNS) + "\r\n";

    @Test
    void rowsAreNumberedAsASpreadsheetNumbersThem() {
        Rows rows = read(HEADER + row("A", "X") + "\r\n" + row("B", "\"X Y\"") + row("C", "X"));
        assertThat(rows.valid).extracting(FleetRow::number).containsExactly(2L, 4L, 5L);
    }

    @Test
    void lastRowNeedsNoLineBreak() {
        assertThat(read((HEADER + row("A", "X")).strip()).valid).hasSize(1);
    }

    @Test
    void rowInAnotherEncodingIsNamed() {
        FieldProblem problem = refused((HEADER + row("A", "X") + row("B", "Caff\u00e8")).getBytes(ISO_8859_1));
        assertThat(problem.code()).isEqualTo("printer.fleet.file.encoding");
        assertThat(problem.args()).containsExactly(3);
    }

    @Test
    void rowWithAMissingQuotationMarkIsNamed() {
        FieldProblem problem = refused((HEADER + row("A", "X") + row("B", "\"X")).getBytes(UTF_8));
        assertThat(problem.code()).isEqualTo("printer.fleet.file.quotes");
        assertThat(problem.args()).containsExactly(3);
    }

    /** 01 */
    @Test
    void invisibleCharactersMakeNoSecondSerialNumber() throws IOException {
        assertThat(file("01-fleet-serial-invisible.csv").serialNumbers()).containsExactly("BUG0100");

        Rows second = file("01-fleet-serial-invisible-second.csv");

        assertThat(second.serialNumbers()).containsExactly("BUG0100");
        assertThat(second.invalid)
                .containsExactly(
                        tuple(3L, "Serial Number", "printer.fleet.repeated"),
                        tuple(4L, "Serial Number", "printer.fleet.repeated"));
    }

    /** 02 */
    @Test
    void serialNumbersAreOneWhateverTheirCase() throws IOException {
        assertThat(file("02-fleet-serial-lower-case.csv").serialNumbers()).containsExactly("BUG0100");
    }

    /** 04 */
    @Test
    void serialNumbersThatASpreadsheetHasShortenedAreRefusedByRow() throws IOException {
        assertThat(file("04-fleet-scientific-serial.csv").invalid)
                .containsExactly(
                        tuple(2L, "Serial Number", "csv.shortenedNumber"),
                        tuple(3L, "Serial Number", "csv.shortenedNumber"));
    }

    /** 05, 06, 07 */
    @ParameterizedTest
    @CsvSource({
        "05-fleet-space-before-quote.csv, BUG0500, Lexmark MX931",
        "06-fleet-trailing-empty-columns.csv, BUG0600, MX931",
        "07-fleet-utf16-tab.txt, BUG0700, MX931"
    })
    void whatSpreadsheetsWriteIsRead(String name, String serialNumber, String model) throws IOException {
        Rows rows = file(name);
        assertThat(rows.invalid).isEmpty();
        assertThat(rows.valid)
                .extracting(
                        row -> row.report().serialNumber(), row -> row.report().model())
                .containsExactly(tuple(serialNumber, model));
    }

    /** 14 */
    @ParameterizedTest
    @CsvSource({"14-fleet-ctrl-z-and-nul.csv, BUG1400", "14-fleet-trailing-nul.csv, BUG1401"})
    void whatStandsBehindTheEndIsNoRow(String name, String serialNumber) throws IOException {
        Rows rows = file(name);
        assertThat(rows.invalid).isEmpty();
        assertThat(rows.serialNumbers()).containsExactly(serialNumber);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\"bug0100\"", "\"=\"\"BUG0100\"\"\"", "'BUG0100", "\"\u201cBUG0100\u201d\"", "\uff22\uff35\uff270100",
                "\u200eBUG\u00ad01\u200b00\u202c", "\ufeffBUG0100\u3000", "BUG0100\0\0", "\t BUG0100 ",
                        "\u2800BUG0100\u3164"
            })
    void oneSerialNumberIsReadHoweverItIsDressed(String written) {
        assertThat(read(HEADER + row(written, "X")).serialNumbers()).containsExactly("BUG0100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "612000|612000",
                "612000.0|612000",
                "612000,00|612000",
                "612.345|612345",
                "612,345|612345",
                "1.612.000|1612000",
                "1,612,000.00|1612000",
                "612\u00a0000|612000",
                "612\u202f000|612000",
                "612'000|612000",
                "\uff16\uff11\uff12|612",
                "=\"612\"|612",
                "'612|612",
                "-1|-1",
                "\u22121|-1"
            })
    void pageCountsAreReadAsSpreadsheetsShowThem(String written, long pages) {
        assertThat(read(HEADER + withPages(written)).valid)
                .extracting(row -> row.report().lifetimePageCount())
                .containsExactly(pages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "6.12E+05|csv.shortenedNumber",
                "6,12E+05|csv.shortenedNumber",
                "########|csv.tooNarrow",
                "#N/A|csv.failedFormula",
                "12.5|printer.fleet.wholeNumber",
                "12,34|printer.fleet.wholeNumber",
                "many|printer.fleet.wholeNumber",
                "12.000|printer.fleet.wholeNumber",
                "12,000|printer.fleet.wholeNumber",
                "1000000000|printer.fleet.pages",
                "99999999999999999999|printer.fleet.wholeNumber"
            })
    void pageCountsThatCannotBeMeantAreRefused(String written, String code) {
        assertThat(read(HEADER + withPages(written)).invalid).containsExactly(tuple(2L, "Lifetime Page Count", code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15T08:47:00Z,",
        "2026-11-26T14:00:00+01:00,",
        "1970-01-01T00:00:00Z, printer.fleet.timeRange",
        "1999-12-31T23:59:59Z, printer.fleet.timeRange",
        "2026-11-28T00:00:00Z, printer.fleet.timeRange",
        "+999999999-12-31T23:59:59Z, printer.fleet.timeRange",
        "15/11/2026 08:47, printer.fleet.time"
    })
    void timesOutsideASensibleRangeAreRefused(String written, String code) {
        Rows rows = read(HEADER + "A,X,FLEET,1.10,1,REGISTERED,,,," + written + "\n");
        if (code == null) {
            assertThat(rows.invalid).isEmpty();
        } else {
            assertThat(rows.invalid).containsExactly(tuple(2L, "Last Communication", code));
        }
    }

    @Test
    void valuesThatAreMissingAtTheEndAreEmptyAndSurplusOnesAreNamed() {
        Rows rows = read(HEADER + "A,X,FLEET,1.10,1,REGISTERED\nB,X,FLEET,1.10,1,000,REGISTERED,NONE,,,,x\nC\n");
        assertThat(rows.serialNumbers()).containsExactly("A");
        assertThat(rows.invalid)
                .contains(tuple(3L, "", "printer.fleet.cells"), tuple(4L, "Model", "printer.fleet.required"));
    }

    @Test
    void versionsThatASpreadsheetTookForDecimalNumbersAreRead() {
        Rows rows = read(HEADER.replace(",", ";") + "A;X;fleet;5,0;;registered;;;;\n");
        assertThat(rows.valid).extracting(row -> row.report().agentVersion()).containsExactly("5.0");
    }

    private static String row(String serialNumber, String model) {
        return serialNumber + "," + model + ",FLEET,1.10,1,REGISTERED,,,,\r\n";
    }

    private static String withPages(String pages) {
        return "A,X,FLEET,1.10,\"" + pages.replace("\"", "\"\"") + "\",REGISTERED,,,,\r\n";
    }

    private static Rows file(String name) throws IOException {
        try (InputStream file = FleetRowsTest.class.getResourceAsStream("/as-people-have-them/" + name)) {
            return read(file.readAllBytes());
        }
    }

    private static Rows read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static Rows read(byte[] file) {
        Rows rows = new Rows();
        new FleetRows(rows, NOW).read(new ByteArrayInputStream(file));
        return rows;
    }

    private static FieldProblem refused(byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(file));
        return new FieldProblem("file", refused.code(), refused.text().getArguments());
    }

    private static final class Rows implements FleetRows.Reader {

        private final List<FleetRow> valid = new ArrayList<>();
        private final List<Tuple> invalid = new ArrayList<>();

        @Override
        public void valid(List<FleetRow> rows) {
            valid.addAll(rows);
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            problems.forEach(problem -> invalid.add(tuple(row.number(), problem.field(), problem.code())));
        }

        private List<String> serialNumbers() {
            return valid.stream().map(row -> row.report().serialKey()).toList();
        }
    }
}
