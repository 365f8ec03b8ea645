package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.FormPage;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.portal.Moments;
import io.mpsexpress.portal.PrinterLink;
import io.mpsexpress.portal.ReasonText;
import io.mpsexpress.portal.TasklistLink;
import io.mpsexpress.portal.UnreadNotices;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the templates ask for around the content of a page; {@code shell} in expressions. */
@Component
class Shell {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final CurrentCaller currentCaller;
    private final MessageSource messages;
    private final Languages languages;
    private final ObjectProvider<UnreadNotices> unreadNotices;

    Shell(
            CurrentCaller currentCaller,
            MessageSource messages,
            Languages languages,
            ObjectProvider<UnreadNotices> unreadNotices) {
        this.currentCaller = currentCaller;
        this.messages = messages;
        this.languages = languages;
        this.unreadNotices = unreadNotices;
    }

    /** The signed-in person; null on the pages before sign-in. */
    public Caller viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
        return signedIn ? currentCaller.get() : null;
    }

    /** Where this person can go from every page; empty before sign-in. */
    public List<Navigation> navigation() {
        Caller viewer = viewer();
        if (viewer == null) {
            return List.of();
        }
        HttpServletRequest request = request();
        return Navigation.of(viewer, request.getRequestURI(), ChosenCustomer.of(request));
    }

    /** How many notices this person has not read, {@link UnreadNotices#MOST} for more. */
    public int unread() {
        Caller viewer = viewer();
        return unreadNotices.stream().mapToInt(notices -> notices.of(viewer)).sum();
    }

    public List<Locale> languages() {
        return languages.supported();
    }

    /** What the speakers of a language call it. */
    public String nameOf(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return StringUtils.capitalize(language.getDisplayLanguage(language));
    }

    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** The same with the country whose way of writing dates and numbers is the person's, if that is known. */
    public String locale() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    /** The page shown, as a path to come back to; for an answer to a form the page with the form, if that is known. */
    public String here() {
        HttpServletRequest request = request();
        if (!"GET".equals(request.getMethod())) {
            return FormPage.of(request);
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String asked ? asked : request.getRequestURI();
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** What a human task is called in the person's language; as its model calls it where we have no word for it. */
    public String taskName(OpenTask task) {
        return messages.getMessage("task." + task.key(), null, task.name(), LocaleContextHolder.getLocale());
    }

    /** Where a human task is worked on. */
    public String taskUrl(String taskId) {
        return TasklistLink.to(taskId);
    }

    /** Where all that is known of a printer is shown. */
    public String printerUrl(String serialNumber) {
        return PrinterLink.to(serialNumber);
    }

    /** Whether the person may look into Cockpit. */
    public boolean seesCockpit() {
        return Place.Audience.OWNERS.includes(viewer());
    }

    /** Whether the person may look up what is on record. */
    public boolean seesAudit() {
        return Place.Audience.OF_AUDIT.includes(viewer());
    }

    /** The text in the person's language. */
    public String text(MessageSourceResolvable text) {
        return messages.getMessage(text, LocaleContextHolder.getLocale());
    }

    /** What was measured beside what is allowed; null where there is nothing to say but the reason itself. */
    public MessageSourceResolvable measured(MeasuredReason reason) {
        return ReasonText.measured(reason);
    }

    /** A moment as people write it, in the time zone that they chose; else in UTC, which a script turns to the browser's. */
    public String moment(Instant instant) {
        ZoneId zone = timeZone() == null ? UTC : ZoneId.of(timeZone());
        return Moments.of(instant, zone, LocaleContextHolder.getLocale());
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return DAY.withLocale(LocaleContextHolder.getLocale()).format(day);
    }

    /** The time zone that the person chose; null for none. */
    public String timeZone() {
        return LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext aware
                        && aware.getTimeZone() != null
                ? aware.getTimeZone().getID()
                : null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
