package io.mpsexpress.insight;

import io.mpsexpress.engine.ProcessModels;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What processes and their steps are called by the newest models, in the language of the person who asks. */
@Component
public class StepNames {

    private final ProcessModels models;
    private final MessageSource messages;

    StepNames(ProcessModels models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    /** Reads which models are the newest, in one statement. */
    public Known read() {
        return new Known(models.newest(), LocaleContextHolder.getLocale());
    }

    /** The names at one time, in one language. */
    public final class Known {

        private final SortedMap<String, String> newest;
        private final Locale locale;
        private final Map<String, Map<String, String>> steps = new HashMap<>();

        private Known(SortedMap<String, String> newest, Locale locale) {
            this.newest = newest;
            this.locale = locale;
        }

        /** The definition of each process by the process's id, in the order of these. */
        SortedMap<String, String> definitions() {
            return newest;
        }

        /** The id of the process where it is none any more. */
        public String process(String key) {
            return newest.containsKey(key) ? models.name(newest.get(key), locale) : key;
        }

        /** The id of the step where the newest model has it no more. */
        public String step(String key, String elementId) {
            // the model asks there what comes first; people want to read what is waited for
            String ours = messages.getMessage("insight.step." + elementId, null, null, locale);
            return ours != null ? ours : steps(key).getOrDefault(elementId, elementId);
        }

        /** Whether the newest model has such a step. */
        public boolean has(String key, String elementId) {
            return !step(key, elementId).equals(elementId) && newest.containsKey(key);
        }

        private Map<String, String> steps(String key) {
            return steps.computeIfAbsent(
                    key, known -> newest.containsKey(key) ? models.stepNames(newest.get(key), locale) : Map.of());
        }
    }
}
