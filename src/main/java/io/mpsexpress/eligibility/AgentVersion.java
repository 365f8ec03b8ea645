package io.mpsexpress.eligibility;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Version of an agent, compared number by number: {@code 1.10} is newer than {@code 1.9} and equal to {@code 1.10.0}.
 *
 * @param numbers most significant first
 */
public record AgentVersion(List<BigInteger> numbers) implements Comparable<AgentVersion> {

    /** Dotted numbers; at most 50 characters in all is checked by whoever stores it. */
    private static final Pattern DOTTED_NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    public static boolean isValid(String text) {
        return text != null && DOTTED_NUMBERS.matcher(text).matches();
    }

    /**
     * @return null when there is no text, or it is no version
     */
    public static AgentVersion parse(String text) {
        if (!isValid(text)) {
            return null;
        }
        return new AgentVersion(
                Arrays.stream(text.split("\\.")).map(BigInteger::new).toList());
    }

    /** As dotted numbers. */
    public String text() {
        return numbers.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    @Override
    public int compareTo(AgentVersion other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int difference = number(i).compareTo(other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }
}
