package io.mpsexpress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.people.web.AuditWords.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditWordsTest {

    private final AuditWords words = new AuditWords(texts());

    @Test
    void actsAndFactsAreToldInTheLanguageOfTheReader() {
        AuditEntry decided = entry("escalation.decided", Map.of("decision", "recheck", "printers", 3, "reason", ""));

        assertThat(words.act(decided.act(), Locale.ITALIAN)).isEqualTo("Escalation decisa");
        assertThat(words.facts(decided, Locale.ENGLISH))
                .containsExactly(new Fact("Decision", "check again"), new Fact("Printers", "3"));
    }

    @Test
    void ofAChangedPersonOnlyWhatIsNotTheSameIsTold() {
        AuditEntry changed = entry(
                "person.changed",
                Map.of(
                        "before", Map.of("name", "Anna", "roles", "fleet-manager", "enabled", true),
                        "after",
                                Map.of(
                                        "name",
                                        "Anna",
                                        "roles",
                                        "fleet-manager, partner-administrator",
                                        "enabled",
                                        true)));

        assertThat(words.facts(changed, Locale.ENGLISH))
                .containsExactly(new Fact("Roles", "Fleet manager → Fleet manager, Partner administrator"));
    }

    @Test
    void aChangeOfProgramDataSaysWhatWasAndWhatIs() {
        AuditEntry changed = entry(
                "program.modelsChanged",
                Map.of(
                        "changeSet",
                        "0192f000",
                        "changes",
                        List.of(Map.of("kind", "MODEL_CHANGED", "subject", "CX725", "before", "100", "after", "200"))));

        assertThat(words.facts(changed, Locale.ENGLISH))
                .containsExactly(new Fact("Maximum changed: CX725", "100 → 200"));
    }

    @Test
    void whatHasNoNameIsShownAsItWasRecorded() {
        assertThat(words.act("thing.done", Locale.ENGLISH)).isEqualTo("thing.done");
        assertThat(words.facts(entry("thing.done", Map.of("colour", "{red}")), Locale.ENGLISH))
                .containsExactly(new Fact("colour", "{red}"));
    }

    private static AuditEntry entry(String act, Map<String, Object> details) {
        return new AuditEntry(Instant.EPOCH, "anna", act, null, "subject", "done", details);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "messages-audit", "messages-shared", "messages-people", "messages-portal", "messages-program");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
