package io.mpsexpress.support;

import java.util.stream.Collectors;

/** Text as Asian keyboards write it. */
public final class FullWidth {

    private static final int FURTHER = '\uff21' - 'A';

    private FullWidth() {}

    /** @param text visible ASCII characters */
    public static String of(String text) {
        return text.chars()
                .mapToObj(character -> Character.toString(character + FURTHER))
                .collect(Collectors.joining());
    }
}
