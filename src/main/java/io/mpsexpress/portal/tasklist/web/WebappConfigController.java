package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The file {@code config.js} by which Camunda's web applications are customised, answered to each person anew: with our name
 * and in the person's language, which Camunda would take from the browser alone.
 */
@Controller
class WebappConfigController {

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript");
    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final String SCRIPT = "../../assets/mps-express";
    private static final String TASKLIST = "tasklist";
    private static final String SCRIPT_OF_TASKLIST = "../../assets/tasklist";
    private static final String COCKPIT = "cockpit";
    private static final String SCRIPT_OF_COCKPIT = "../../assets/mps-express-cockpit";
    /** What our plugins for Cockpit say. */
    private static final List<String> IN_COCKPIT = List.of(
            "requests",
            "course",
            "number",
            "show",
            "page",
            "whole",
            "none",
            "step",
            "who",
            "from",
            "to",
            "took",
            "running",
            "givenUp",
            "heat");
    /** Texts that form-js has in English only, with our messages; {@code {n}} stands for a number. */
    private static final Map<String, String> OF_FORMS = Map.of(
            "Field is required.", "webapp.form.required",
            "Field must have maximum length of {n}.", "webapp.form.tooLong",
            "No results", "webapp.form.noResults",
            "Search", "webapp.form.search",
            "Select", "webapp.form.select");

    private static final List<String> TEXTS = List.of(
            "portal",
            "claimFirst",
            "handOver",
            "backToList",
            "correctForm",
            "urgent",
            "searchColumn",
            "savedSearches",
            "otherApplications",
            "regionFilters",
            "regionList",
            "regionTask",
            "wholeWidth",
            "allRegions");

    private static final Map<String, String> SHORTCUTS = Map.of(
            "claimTask", "ctrl+alt+c",
            "focusFilter", "ctrl+shift+f",
            "focusList", "ctrl+alt+l",
            "focusForm", "ctrl+alt+f");

    private final CurrentCaller currentCaller;
    private final MessageSource messages;
    private final ObjectMapper json;

    WebappConfigController(CurrentCaller currentCaller, MessageSource messages, ObjectMapper json) {
        this.currentCaller = currentCaller;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/scripts/config.js")
    ResponseEntity<String> config(@PathVariable String app, Locale locale) throws JsonProcessingException {
        String language = languageOf(app, locale);
        Map<String, Object> config = Map.of(
                "app", Map.of("vendor", "MPS Express", "name", text("webapp.name." + app, locale)),
                "locales", Map.of("availableLocales", new String[] {language}, "fallbackLocale", language),
                "disableWelcomeMessage", true,
                "customScripts", scripts(app),
                "shortcuts", shortcuts(locale),
                "mpsExpress", ofOurScript(locale));
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noStore())
                .body("export default " + json.writeValueAsString(config) + ";\n");
    }

    private static List<String> scripts(String app) {
        return switch (app) {
            case TASKLIST -> List.of(SCRIPT, SCRIPT_OF_TASKLIST);
            case COCKPIT -> List.of(SCRIPT, SCRIPT_OF_COCKPIT);
            default -> List.of(SCRIPT);
        };
    }

    /** Not every application has every language; those for staff only have none of ours. */
    private static String languageOf(String app, Locale locale) {
        String language = locale.getLanguage();
        return new ClassPathResource(LOCALES.formatted(app, language)).exists()
                ? language
                : Locale.ENGLISH.getLanguage();
    }

    private Map<String, Object> shortcuts(Locale locale) {
        return SHORTCUTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        shortcut -> Map.of(
                                "key",
                                shortcut.getValue(),
                                "description",
                                text("webapp.shortcut." + shortcut.getKey(), locale)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, Object> ofOurScript(Locale locale) {
        Map<String, String> forms = OF_FORMS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue(), locale, "{n}")));
        Caller caller = currentCaller.get();
        Map<String, String> texts = TEXTS.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> text("webapp." + name, locale), (a, b) -> a, TreeMap::new));
        texts.put("commentReaders", text("webapp.commentReaders." + (caller.isStaff() ? "staff" : "partner"), locale));
        return Map.of(
                "language",
                locale.getLanguage(),
                "viewer",
                caller.userId(),
                "administrator",
                caller.has(Role.ADMINISTRATOR),
                "staff",
                caller.isStaff(),
                "texts",
                texts,
                "forms",
                forms,
                "cockpit",
                IN_COCKPIT.stream()
                        .collect(Collectors.toMap(name -> name, name -> text("webapp.cockpit." + name, locale))));
    }

    private String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
