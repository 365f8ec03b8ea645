package io.mpsexpress.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * The key of the last item of a page, opaque to clients.
 *
 * @param parts the values of the columns that the list is sorted by, the unique one last
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final String ID = "id";

    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /**
     * Where Spring Data goes on with a list that is sorted by its ids.
     *
     * @param text that a client sent back; null or empty for the first page
     * @param id reads the id from it
     * @throws Refused when it is none of ours
     */
    public static ScrollPosition position(String text, Function<Cursor, ?> id) {
        Cursor cursor = decode(text, 1);
        return cursor == null ? ScrollPosition.keyset() : ScrollPosition.forward(Map.of(ID, id.apply(cursor)));
    }

    static Cursor behind(Window<?> found) {
        KeysetScrollPosition last = (KeysetScrollPosition) found.positionAt(found.size() - 1);
        return of(last.getKeys().get(ID).toString());
    }

    String encode() {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a cursor that a client sent back.
     *
     * @param text null or empty for the first page
     * @param size how many parts this list's cursors have
     * @return null for the first page
     * @throws Refused when it is none of ours
     */
    public static Cursor decode(String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            // no text of a database holds U+0000; PostgreSQL would answer with an error
            if (parts.size() == size && joined.indexOf('\0') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            // falls through: refused like any other text that is no cursor
        }
        throw notOurs();
    }

    private static Refused notOurs() {
        return Refused.invalidField("cursor", "refused.cursor");
    }

    public String part(int index) {
        return parts.get(index);
    }

    /**
     * A part that is a time, as {@link Instant#toString()} writes it.
     *
     * @throws Refused when it is none: the cursor is not one of ours then
     */
    public Instant time(int index) {
        try {
            return Instant.parse(part(index));
        } catch (DateTimeParseException e) {
            throw notOurs();
        }
    }

    /**
     * A part that is a whole number.
     *
     * @throws Refused when it is none: the cursor is not one of ours then
     */
    public long number(int index) {
        try {
            return Long.parseLong(part(index));
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    /**
     * A part that is an id.
     *
     * @throws Refused when it is none: the cursor is not one of ours then
     */
    public UUID id(int index) {
        return Ids.find(part(index)).orElseThrow(Cursor::notOurs);
    }
}
