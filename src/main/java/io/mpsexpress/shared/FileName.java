package io.mpsexpress.shared;

/** The name of a file that somebody uploaded. */
public final class FileName {

    private static final int LENGTH = 100;

    private FileName() {}

    /**
     * What is kept of it: browsers may send a path, and names of any length and kind.
     *
     * @param given null for none
     * @return at most {@value #LENGTH} characters, none of them a control character or invisible; may be empty
     */
    public static String shortened(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Text.clean(name)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE)
                .limit(LENGTH)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
