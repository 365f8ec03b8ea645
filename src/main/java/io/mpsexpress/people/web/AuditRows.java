package io.mpsexpress.people.web;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditSubjects;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is on record in the words of the person who reads it: names instead of ids, as far as there are any. More than four
 * collaborators: each name is known elsewhere.
 */
@Component
class AuditRows {

    private final UserManagement users;
    private final PartnerDirectory organizations;
    private final RequestQueries requests;
    private final AuditWords words;
    private final ObjectProvider<AuditSubjects> subjects;

    AuditRows(
            UserManagement users,
            PartnerDirectory organizations,
            RequestQueries requests,
            AuditWords words,
            ObjectProvider<AuditSubjects> subjects) {
        this.users = users;
        this.organizations = organizations;
        this.requests = requests;
        this.words = words;
        this.subjects = subjects;
    }

    List<Row> of(List<AuditEntry> entries, Locale locale) {
        Map<String, String> people = users.names(entries.stream()
                .flatMap(entry -> Stream.of(entry.userId(), entry.subjectId()))
                .toList());
        Map<UUID, String> names = organizations.names(entries.stream()
                .map(AuditEntry::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, AuditSubjects.Subject> about = about(
                entries.stream().flatMap(entry -> id(entry).stream()).distinct().toList());
        return entries.stream()
                .map(entry -> new Row(
                        entry.at(),
                        who(entry.userId(), people, locale),
                        words.act(entry.act(), locale),
                        entry.organizationId(),
                        entry.organizationId() == null ? null : names.get(entry.organizationId()),
                        id(entry).map(about::get).orElse(null),
                        subject(entry, people, names),
                        entry.outcome(),
                        words.facts(entry, locale)))
                .toList();
    }

    /** What has a page. */
    private Map<UUID, AuditSubjects.Subject> about(List<UUID> ids) {
        Map<UUID, AuditSubjects.Subject> about = new HashMap<>();
        subjects.forEach(of -> about.putAll(of.among(ids)));
        requests.among(ids)
                .forEach((id, request) -> about.put(id, new AuditSubjects.Subject(request.number(), request.url())));
        return about;
    }

    /**
     * @throws Refused as not found when there is no such organization
     */
    String nameOf(UUID organizationId) {
        String name = organizations.names(List.of(organizationId)).get(organizationId);
        if (name == null) {
            throw Refused.notFound();
        }
        return name;
    }

    /** All acts to choose from, as a reader looks for them. */
    List<Choice> acts(Locale locale) {
        return Arrays.stream(Act.values())
                .map(act -> new Choice(act.code(), words.act(act.code(), locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    private String who(String userId, Map<String, String> people, Locale locale) {
        return Caller.system().userId().equals(userId) ? words.system(locale) : people.getOrDefault(userId, userId);
    }

    /** A person, an organization, or what has no name. */
    private static String subject(AuditEntry entry, Map<String, String> people, Map<UUID, String> organizations) {
        String name = people.getOrDefault(entry.subjectId(), entry.subjectId());
        return id(entry).map(id -> organizations.getOrDefault(id, name)).orElse(name);
    }

    /** Empty for a person, and for program data. */
    private static Optional<UUID> id(AuditEntry entry) {
        return Ids.find(entry.subjectId());
    }

    record Choice(String code, String name) {}

    /**
     * An act on record.
     *
     * @param organizationId null when it concerns none
     * @param organization its name; null when there is none (any more)
     * @param about what it was about, where that has a page; else null
     * @param subject what else it was about
     */
    record Row(
            Instant at,
            String who,
            String act,
            UUID organizationId,
            String organization,
            AuditSubjects.Subject about,
            String subject,
            String outcome,
            List<AuditWords.Fact> facts) {}
}
