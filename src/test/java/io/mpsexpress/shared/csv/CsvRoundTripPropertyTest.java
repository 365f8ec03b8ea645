package io.mpsexpress.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Text;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripPropertyTest {

    private static final CsvFile FILE = new CsvFile(List.of("A", "B", "C"), 1_000, 1, "x");

    @Property(tries = 1000)
    void whateverIsWrittenReadsBackTheSame(@ForAll("rows") List<List<String>> rows) {
        byte[] file = FILE.write(rows).getBytes(UTF_8);

        assertThat(FILE.read(file)).extracting(CsvRow::values).isEqualTo(rows);
    }

    @Property(tries = 1000)
    void everyValueIsQuotedAndNoneBeginsLikeAFormula(@ForAll("rows") List<List<String>> rows) {
        assertThat(FILE.write(rows)).matches("(?s)(?:\"(?![=+\\-@\\t\\r\\n＝＋－＠])(?:[^\"]|\"\")*\"(?:,|\r\n))+");
    }

    @Property(tries = 1000)
    void whatIsCleanIsCleanForGood(@ForAll("values") String value) {
        assertThat(Text.clean(value)).isEqualTo(value);
        assertThat(ComparableText.of(ComparableText.of(value))).isEqualTo(ComparableText.of(value));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return values().list()
                .ofSize(3)
                .filter(row -> row.stream().anyMatch(value -> !value.isEmpty()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    /** As they are after they came in. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("=+-@＝＠'\"0,;|\n\t aé\u00a0\u200b\ufe0f葛")
                                .ofMaxLength(8),
                        Arbitraries.strings().all().ofMaxLength(12))
                .map(text -> new String(text.getBytes(UTF_8), UTF_8).replaceAll("[\0\u001a\ufffd]", ""))
                .map(Text::clean);
    }
}
