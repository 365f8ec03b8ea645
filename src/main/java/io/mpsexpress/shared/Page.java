package io.mpsexpress.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Window;

/**
 * Part of a list that is paged by key.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next part begins; null when this was the last
 */
public record Page<T>(List<T> items, String nextCursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /**
     * Makes a page of what a query for {@code limit + 1} rows found.
     *
     * @param cursorOf the key of an item, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).encode());
    }

    /** Makes a page of what Spring Data found from {@link Cursor#position} on. */
    public static <T> Page<T> of(Window<T> found) {
        return new Page<>(
                found.getContent(), found.hasNext() ? Cursor.behind(found).encode() : null);
    }

    /**
     * Makes a page of what was found up to some place of a list that goes on behind it; may be empty.
     *
     * @param place the key from which the next page goes on
     */
    public static <T> Page<T> upTo(List<T> found, Cursor place) {
        return new Page<>(List.copyOf(found), place.encode());
    }

    /**
     * All items of a list, however many there are: part by part, as they are asked for.
     *
     * @param part reads the part that begins at a cursor, null for the first, which is read at once
     */
    public static <T> Stream<T> all(Function<String, Page<T>> part) {
        return Stream.iterate(
                        part.apply(null),
                        Objects::nonNull,
                        last -> last.nextCursor() == null ? null : part.apply(last.nextCursor()))
                .flatMap(page -> page.items().stream());
    }

    /** The same page of other things, for example views of entities. */
    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }

    /**
     * How many items a client gets.
     *
     * @param asked null for the default
     * @throws Refused when it is outside 1 … 500
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Refused.invalidField("limit", "refused.limit", MAX_LIMIT);
        }
        return asked;
    }
}
