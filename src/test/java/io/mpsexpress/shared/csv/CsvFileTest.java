package io.mpsexpress.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.shared.Refused;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one reader of CSV files takes, and what it refuses. */
class CsvFileTest {

    private static final CsvFile FILE = new CsvFile(List.of("First Name", "City"), 3, 1, "x");
    private static final String HEADER = "First Name,City\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "Ada,Torino",
                "\ufeff\ufeff" + HEADER + "Ada,Torino\n",
                "First\u00a0Name,\u200eCity\nAda,Torino",
                "First Name;City;;\r\nAda;Torino;;\r\n",
                "First Name\tCity\rAda\tTorino\r",
                "First Name|City\nAda|Torino\n",
                "sep=;\r\nFirst Name;City\r\nAda;Torino",
                "\"sep=,\"\r\nFirst Name,City\r\nAda,Torino",
                "\ufeffSEP=\t\r\nFirst Name\tCity\nAda\tTorino",
                "sep=:\nFirst Name:City\nAda:Torino",
                HEADER + " \"Ada\" , \"Torino\" ",
                HEADER + "\u00a0\"Ada\"\u200b,\ufeff\"Torino\"\u3000",
                HEADER + "=\"Ada\",\"=\"\"Torino\"\"\"",
                HEADER + "Ada\0\0,\u202aTorino\u202c\n\u001a",
                HEADER + "Ada,\"Torino\"\u001a\0\0\0",
                HEADER + "Ada,Torino\n\0\0\n\0",
                HEADER + "Ada,Torino\n,,,\n  \n\u00a0,\u200b\n"
            })
    void whatSpreadsheetsWriteIsRead(String text) {
        assertThat(FILE.read(text.getBytes(UTF_8)))
                .extracting(CsvRow::number, row -> row.value(0) + "/" + row.value(1))
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, "Ada/Torino"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyEncodingOfUnicodeIsReadWithAndWithoutItsMark(String encoding) {
        for (String mark : List.of("", "\ufeff", "\ufeff\ufeff")) {
            byte[] file = (mark + HEADER + "Άδα 明日 👩,Torino").getBytes(Charset.forName(encoding));
            assertThat(FILE.read(file)).extracting(row -> row.value(0)).containsExactly("Άδα 明日 👩");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void rowsAreNumberedAsASpreadsheetShowsThem(String lineEnd) {
        String file = "sep=,\n" + "First Name,City" + lineEnd + lineEnd + "\"A\nB\rC\",x" + lineEnd + "D,y\r\nE,z";
        assertThat(FILE.read(file.getBytes(UTF_8))).extracting(CsvRow::number).containsExactly(3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''|''",
                "'|'",
                "'t Hooft|'t Hooft",
                "'s-Hertogenbosch|'s-Hertogenbosch",
                "'00123|00123",
                "'=1+1|=1+1",
                "'\uff1d1|\uff1d1",
                "''=1|'=1",
                "=\"00123\"|00123",
                "=\"a\"\"b\"|a\"b",
                "=1+1|=1+1"
            })
    void whatASpreadsheetDidToAValueIsUndone(String inFile, String value) {
        assertThat(SpreadsheetValue.read(inFile)).isEqualTo(value);
    }

    @Test
    void zerosAndHalvesInsideAreRefusedAndTheRowIsNamed() {
        assertRefused(HEADER.getBytes(UTF_8), "x.empty");
        assertRefused("\n\u00a0\n".getBytes(UTF_8), "x.empty");
        assertRefused((HEADER + "A\0da,x").getBytes(UTF_8), "x.notText");
        assertRefused("PK\u0003\u0004x".getBytes(UTF_8), "x.notText");
        assertRefused((HEADER + "a,b\nc\ud800,d").getBytes(UTF_16LE), "x.encoding", 3);
        assertRefused((HEADER + "a,b\nc\udc00,d").getBytes(UTF_16BE), "x.encoding", 3);
        assertRefused((HEADER + "a,b\n\"c\nd\ne,f").getBytes(UTF_8), "x.quotes", 3);
        assertRefused((HEADER + "a,b\n" + "c,".repeat(20_000)).getBytes(UTF_8), "x.rowTooLong", 3);
        assertRefused((HEADER + "a,b\n".repeat(5)).getBytes(UTF_8), "x.tooMany", 5, 3);
        assertRefused(("\n" + HEADER + "a,b\n").getBytes(UTF_8), "x.missingColumns", "First Name, City");
    }

    private static void assertRefused(byte[] file, String code, Object... args) {
        Refused refused = catchThrowableOfType(Refused.class, () -> FILE.read(file));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.text().getArguments()).containsExactly(args);
    }
}
