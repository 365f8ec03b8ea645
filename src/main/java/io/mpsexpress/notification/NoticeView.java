package io.mpsexpress.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody was told, in words.
 *
 * @param kind {@code task}, {@code due-soon}, {@code overdue}, {@code decision}, {@code result} or {@code comment}
 * @param title what happened
 * @param facts may be empty
 * @param action what is to be done, or seen
 * @param url where, within this application
 * @param serialNumber the one printer that it is about; null for none or several
 * @param readAt null until they have read it
 */
public record NoticeView(
        UUID id,
        String kind,
        String title,
        List<String> facts,
        String action,
        String url,
        String serialNumber,
        Instant at,
        Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
