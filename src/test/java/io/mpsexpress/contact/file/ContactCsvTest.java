package io.mpsexpress.contact.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvRow;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCsvTest {

    private static final String HEADER = String.join(",", ContactField.columns());
    private static final String ADA =
            "Ada,Rossi,Officine Rossi S.p.A.,ada.rossi@example.com,39,02 1234567,Via Roma 1,Scala B,Milano,MI,20121,IT";

    private final ContactRules rules = new ContactRules();

    @ParameterizedTest
    @CsvSource({
        "contacts-12.csv, 12",
        "contacts-300.csv, 300",
        "contacts-300-semicolon-bom.csv, 300",
        "contacts-with-problems.csv, 7"
    })
    void theSampleFilesAreRead(String name, int rows) {
        assertThat(ContactCsv.FILE.read(ContactSamples.file(name))).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts-12.csv", "contacts-300.csv", "contacts-300-semicolon-bom.csv"})
    void everyRowOfTheGoodSampleFilesIsAccepted(String name) {
        assertThat(ContactCsv.FILE.read(ContactSamples.file(name)))
                .allSatisfy(row -> assertThat(rules.check(ContactField.details(row.values())))
                        .isEmpty());
    }

    @Test
    void theSampleWithProblemsHasExactlyThese() {
        List<CsvRow> rows = ContactCsv.FILE.read(ContactSamples.file("contacts-with-problems.csv"));

        assertThat(rows)
                .flatExtracting(row -> rules.checkColumns(ContactField.details(row.values())).stream()
                        .map(FieldProblem::field)
                        .map(column -> tuple(row.number(), column))
                        .toList())
                .containsExactly(
                        tuple(3, "Country Code"),
                        tuple(4, "Email"),
                        tuple(5, "Country"),
                        tuple(6, "First Name"),
                        tuple(6, "Phone Number"));
    }

    @Test
    void moreThanThreeHundredRowsAreRefusedSayingHowMany() {
        assertRefused(ContactSamples.file("contacts-301.csv"), "contact.import.refused.tooMany", 301, 300);
    }

    @Test
    void anotherEncodingIsRefusedWithTheRowWhereDecodingFails() {
        assertRefused(ContactSamples.file("contacts-latin1.csv"), "contact.import.refused.encoding", 2);
        assertRefused(bytes(HEADER + "\n\n\"Ada\nB\",x\né", ISO_8859_1), "contact.import.refused.encoding", 4);
        assertRefused(bytes("é", ISO_8859_1), "contact.import.refused.encoding", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTakenFromTheHeader(String separator) {
        String file = (HEADER + "\r\n" + ADA + "\r\n").replace(",", separator);
        assertThat(details(file)).containsExactly(ContactSamples.valid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void lineEndsOfAllSystemsAreRead(String lineEnd) {
        String file = HEADER + lineEnd + ADA + lineEnd + lineEnd + ADA.replace("Ada", "Bea") + lineEnd.repeat(5);
        assertThat(ContactCsv.FILE.read(bytes(file, UTF_8)))
                .extracting(CsvRow::number, row -> ContactField.details(row.values())
                        .firstName())
                .containsExactly(tuple(2, "Ada"), tuple(4, "Bea"));
    }

    @Test
    void byteOrderMarksSayUtf8OrUtf16() {
        String file = "\ufeff" + HEADER + "\n" + ADA.replace("Ada", "Άδα 明日 آدا");
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(ContactCsv.FILE.read(bytes(file, charset)))
                    .extracting(row -> ContactField.details(row.values()).firstName())
                    .containsExactly("Άδα 明日 آدا");
        }
    }

    /** 09, 14, 15 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "09-contact-header-nbsp.csv",
                "09-contact-header-two-bom.csv",
                "14-contact-ctrl-z.csv",
                "15-contact-kosovo.csv"
            })
    void whatNobodySeesInAFileIsNoMatter(String name) {
        List<CsvRow> rows = ContactCsv.FILE.read(ContactSamples.asPeopleHaveIt(name));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(ContactField.details(row.values()).firstName()).isEqualTo("Anna");
            assertThat(row.hasSurplusValues(ContactField.values().length)).isFalse();
            assertThat(rules.check(ContactField.details(row.values()))).isEmpty();
        });
    }

    @Test
    void quotedValuesHoldSeparatorsQuotesAndLineBreaksAndARecordIsOneRow() {
        String file = HEADER + "\r\n"
                + ADA.replace("Via Roma 1", "\"Via Roma, 1\r\n\"\"Torre\"\"\r\nB\"") + "\r\n"
                + ",,,,,,,,,,,\r\n"
                + ADA.replace("Ada", "Bea");

        List<CsvRow> rows = ContactCsv.FILE.read(bytes(file, UTF_8));

        assertThat(rows).extracting(CsvRow::number).containsExactly(2, 4);
        assertThat(ContactField.details(rows.get(0).values()).addressLine1()).isEqualTo("Via Roma, 1\n\"Torre\"\nB");
    }

    @Test
    void surplusWhiteSpaceIsNoMatterAlsoAroundQuotes() {
        String file = HEADER.replace(",", " ; ") + "  \n"
                + ADA.replace("Ada", " \"Ada\" ").replace(",", " ;\t");
        assertThat(details(file)).containsExactly(ContactSamples.valid());
    }

    @Test
    void emptyColumnsAtTheEndAreNoMatter() {
        assertThat(details(HEADER + ",,\n" + ADA + ",,\n")).containsExactly(ContactSamples.valid());
    }

    @Test
    void valuesRightOfTheLastColumnAreNoticed() {
        CsvRow shifted = ContactCsv.FILE
                .read(bytes(HEADER + "\n" + ADA.replace("Rossi S", "Rossi, S"), UTF_8))
                .get(0);
        assertThat(shifted.hasSurplusValues(ContactField.values().length)).isTrue();
    }

    @Test
    void missingWrongAndSwappedColumnsAreNamed() {
        assertRefused(bytes(HEADER.replace(",Email", ""), UTF_8), "contact.import.refused.missingColumns", "Email");
        assertRefused(bytes(HEADER + ",Fax", UTF_8), "contact.import.refused.unknownColumns", "Fax");
        assertRefused(bytes(HEADER.replace("Email", "Mail"), UTF_8), "contact.import.refused.columns", "Email", "Mail");
        assertRefused(
                bytes(HEADER.replace("First Name,Last Name", "Last Name,First Name"), UTF_8),
                "contact.import.refused.columnOrder",
                String.join(", ", ContactField.columns()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\r\n\t", "\ufeff"})
    void anEmptyFileIsRefused(String text) {
        assertRefused(bytes(text, UTF_8), "contact.import.refused.empty");
    }

    @Test
    void aHeaderAloneIsAnEmptyFile() {
        assertRefused(bytes(HEADER + "\n,,,,\n\n", UTF_8), "contact.import.refused.empty");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused(bytes("PK\u0003\u0004\u0000\u0000é", ISO_8859_1), "contact.import.refused.notText");
        assertRefused(bytes(HEADER + "\nA\u0000da", UTF_16LE), "contact.import.refused.notText");
    }

    @Test
    void quotesThatDoNotMatchAreRefusedWithTheirRow() {
        assertRefused(bytes(HEADER + "\n" + ADA + "\n\"Ada", UTF_8), "contact.import.refused.quotes", 3);
        assertRefused(bytes(HEADER + "\n\"Ada\" x,Rossi", UTF_8), "contact.import.refused.quotes", 2);
    }

    @Test
    void moreThanAMegabyteIsRefused() {
        assertRefused(new byte[1024 * 1024 + 1], "contact.import.refused.tooLarge", 1);
    }

    @Test
    void formulasAreGuardedInFilesAndNotInValues() {
        List<String> values = List.of("=1+1", "+39", "-1", "@x", "'=1", "''", "plain", "O'Neil", "", "a=b", "'", "x");
        String file = ContactCsv.FILE.write(List.of(values));

        assertThat(file.lines().skip(1))
                .containsExactly(
                        "\"'=1+1\",\"'+39\",\"'-1\",\"'@x\",\"''=1\",\"''\",\"plain\",\"O'Neil\",\"\",\"a=b\",\"'\",\"x\"");
        assertThat(ContactCsv.FILE.read(bytes(file, UTF_8)).get(0).values()).isEqualTo(values);
    }

    private static List<ContactDetails> details(String file) {
        return ContactCsv.FILE.read(bytes(file, UTF_8)).stream()
                .map(row -> ContactField.details(row.values()))
                .toList();
    }

    private static byte[] bytes(String text, Charset charset) {
        if (charset == UTF_16LE || charset == UTF_16BE) {
            return (text.startsWith("\ufeff") ? text : "\ufeff" + text).getBytes(charset);
        }
        return text.getBytes(charset);
    }

    private static void assertRefused(byte[] file, String code, Object... args) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ContactCsv.FILE.read(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.text().getArguments()).containsExactly(args));
    }
}
