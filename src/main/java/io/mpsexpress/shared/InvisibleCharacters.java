package io.mpsexpress.shared;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which characters nobody sees: the categories Cf and Zs of Unicode, and those of its <em>default ignorable</em> ones and
 * fillers that are in other categories (DerivedCoreProperties, "Default_Ignorable_Code_Point").
 */
public final class InvisibleCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Where a joiner makes another letter of what stands around it. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private InvisibleCharacters() {}

    /** A blank of whatever width, the empty Braille pattern among them. */
    public static boolean isBlank(int c) {
        return c == 0x2800 || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Ends a line, as some system or program writes it. */
    static boolean isLineEnd(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Neither seen nor a blank nor a control character; it may mean something to its neighbours. */
    public static boolean isInvisible(int c) {
        if (c < 0xAD) {
            return false;
        }
        return Character.getType(c) == Character.FORMAT && !isVisibleFormat(c)
                || isFiller(c)
                || isVariationSelector(c)
                || c == 0x34F
                || c == 0x2065
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xE0000 && c <= 0xE0FFF
                || isNonCharacter(c);
    }

    /** One that may change what its neighbours look like: only they tell whether it can go. */
    public static boolean dependsOnNeighbours(int c) {
        return isJoiner(c) || isVariationSelector(c);
    }

    /** Whether such a one means something behind this character: in Persian or Indic words, Han names, emoji. */
    static boolean hasMeaningBehind(int c, int previous) {
        if (previous < 0x80) {
            return false;
        }
        boolean symbol = Character.getType(previous) == Character.OTHER_SYMBOL
                || Character.getType(previous) == Character.MODIFIER_SYMBOL
                || isVariationSelector(previous);
        UnicodeScript script = UnicodeScript.of(previous);
        return isJoiner(c)
                ? symbol || JOINING.contains(script)
                : symbol && !isVariationSelector(previous)
                        || script == UnicodeScript.HAN
                        || script == UnicodeScript.MONGOLIAN;
    }

    static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
    }

    private static boolean isFiller(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x17B4 || c == 0x17B5;
    }

    /** Signs that stand before or around numbers; Unicode calls them format characters, but they are seen. */
    private static boolean isVisibleFormat(int c) {
        return c >= 0x600 && c <= 0x605
                || c == 0x6DD
                || c == 0x70F
                || c == 0x890
                || c == 0x891
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD;
    }

    private static boolean isNonCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
