package io.mpsexpress.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keys of our rows: time-ordered, so that new rows land at the end of an index. */
public final class Ids {

    private Ids() {}

    /** A new time-ordered id (UUID version 7, RFC 9562). */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** When an id was made; it is one of {@link #next()}. To the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** An id as {@link #next()} makes them, of another moment. */
    public static UUID at(Instant moment) {
        return UuidCreator.getTimeOrderedEpoch(moment);
    }

    /**
     * Reads an id that a client sent.
     *
     * @throws Refused as not found when it is no id at all: an unknown id and a malformed one are the same to a client
     */
    public static UUID parse(String text) {
        return find(text).orElseThrow(Refused::notFound);
    }

    /** The id that a text is; empty for one that is none, and for null. */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
