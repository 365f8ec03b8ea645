package io.mpsexpress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    /** As one meets them: blanks of all widths, zero-width, direction and byte order marks, soft hyphens, fillers … */
    static IntStream invisible() {
        return IntStream.of(
                0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x180E, 0x2000, 0x2007, 0x2009, 0x200A,
                0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064,
                0x2066, 0x2069, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0x1D173,
                0xE0001, 0xE0020, 0xE007F, 0xE0100, 0x00, 0x07, 0x09, 0x0B, 0x1A, 0x7F, 0x85, 0x9F);
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void whatNobodySeesIsNoText(int c) {
        assertThat(Text.clean(Character.toString(c))).isEmpty();
        assertThat(ComparableText.of(Character.toString(c))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void whatNobodySeesIsNotPartOfANameAroundIt(int c) {
        String s = Character.toString(c);
        assertThat(Text.clean(s + "Bergmann" + s)).isEqualTo("Bergmann");
        assertThat(ComparableText.of("Studio" + s + " " + s + "Bianchi")).isEqualTo("studio bianchi");
        assertThat(SerialNumber.of(s + "bug0100" + s)).isEqualTo("BUG0100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Persian and Indic words that another character makes of two, an emoji of three, a Han variant
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0d28\u0d4d\u200d\u0d2e",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\u2764\ufe0f",
                "\u845b\udb40\udd00",
                "Via Roma 1\nScala B",
                "Caff\u00e8 \u5c71\u7530"
            })
    void whatMeansSomethingStays(String text) {
        assertThat(Text.clean(text)).isEqualTo(text);
        assertThat(Text.clean(Text.clean(" " + text + "\u00a0"))).isEqualTo(text);
    }

    @Test
    void whatIsComparedIsComparedTheSameAgain() {
        assertThat(ComparableText.of("STRA\u1e9eE"))
                .isEqualTo(ComparableText.of("Stra\u00dfe"))
                .isEqualTo("strasse");
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Character.getType(c) != Character.SURROGATE)
                        .mapToObj(c -> ComparableText.of(Character.toString(c))))
                .allSatisfy(text -> assertThat(ComparableText.of(text)).isEqualTo(text));
    }

    @Test
    void blanksAndLineEndsOfAllSystemsBecomePlain() {
        assertThat(Text.clean("Via\u00a0Roma\u30001\r\nScala\u2028B\rC\u000bD"))
                .isEqualTo("Via Roma 1\nScala\nB\nC\nD");
    }

    @Test
    void comparisonKnowsNoCaseWidthOrRunsOfBlanks() {
        assertThat(ComparableText.of(" STRASSE\u00a0\u00a0 \uff21\u00c9 "))
                .isEqualTo(ComparableText.of("stra\u00dfe ae\u0301"));
        assertThat(ComparableText.contained("50%_!\0")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void codesAreInPlainDigitsAndHyphens() {
        assertThat(Text.plain("\uff10\uff13\u2011\uff21\u20133\u22124")).isEqualTo("03-A-3-4");
    }

    @Test
    void halvesOfCharactersAndLostOnesAreNotReadable() {
        assertThat(Text.isReadable("\ud83d\udc69 ok")).isTrue();
        assertThat(Text.isReadable("a\ud800b")).isFalse();
        assertThat(Text.isReadable("a\udc00")).isFalse();
        assertThat(Text.isReadable("Caff\ufffd")).isFalse();
    }
}
