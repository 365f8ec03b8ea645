package io.mpsexpress.notification;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.notification.NoticeBook.Entry;
import io.mpsexpress.notification.NoticeWords.Told;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller was told. */
@Service
public class NoticeManagement {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final NoticeBook book;
    private final NoticeWords words;
    private final CurrentCaller currentCaller;

    NoticeManagement(NoticeBook book, NoticeWords words, CurrentCaller currentCaller) {
        this.book = book;
        this.words = words;
        this.currentCaller = currentCaller;
    }

    /**
     * Unread ones first, each the newest first, a page at a time. One that this version of the application cannot put into words
     * is left out.
     *
     * @param read null for both
     * @param limit at least 1
     * @param cursor null for the first page
     */
    @Transactional(readOnly = true)
    public Page<NoticeView> list(Boolean read, int limit, String cursor) {
        Page<Entry> page = book.list(currentCaller.get(), read, limit, cursor);
        return new Page<>(
                page.items().stream()
                        .filter(entry -> entry.notice() != null)
                        .map(this::view)
                        .toList(),
                page.nextCursor());
    }

    /** @throws Refused as not found when nobody told the caller such a thing, or they may not know it any more */
    @Transactional
    public void mark(UUID id, boolean read) {
        book.mark(currentCaller.get(), id, read);
    }

    /**
     * The same, and where it leads to.
     *
     * @throws Refused as not found, as for {@link #mark}
     */
    @Transactional
    public String open(UUID id) {
        book.mark(currentCaller.get(), id, true);
        return book.find(currentCaller.get(), id)
                .map(Entry::notice)
                .map(Notice::path)
                .orElseThrow(Refused::notFound);
    }

    /** @param until the newest that the caller has seen; null for all */
    @Transactional
    public void markAllRead(UUID until) {
        book.markAllRead(currentCaller.get(), until);
    }

    private NoticeView view(Entry entry) {
        Told told = words.of(entry.notice(), LocaleContextHolder.getLocale(), zone());
        return new NoticeView(
                entry.id(),
                Mailboxes.Kind.valueOf(entry.kind()).code(),
                told.lead(),
                told.facts(),
                told.action(),
                told.path(),
                told.serialNumber(),
                entry.createdAt(),
                entry.readAt());
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext aware
                        && aware.getTimeZone() != null
                ? aware.getTimeZone().toZoneId()
                : UTC;
    }
}
