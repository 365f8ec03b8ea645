package io.mpsexpress.access.web;

import io.mpsexpress.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What {@code access/urls.txt} says: every address and who may do what there. */
record UrlTable(List<Line> lines) {

    private static final Pattern COLUMNS = Pattern.compile("\\s+\\|\\s+");
    private static final Pattern PERSONAL_VARIABLE = Pattern.compile("\\{(\\w*[iI]d|selection|serialNumber)}");

    private static final Pattern CONDITION = Pattern.compile("\\[([\\w-]+)=(\\w+)]");

    static UrlTable read() {
        try {
            return new UrlTable(new ClassPathResource("access/urls.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(UrlTable::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] columns = COLUMNS.split(text.strip());
        String[] address = columns[0].split("\\s+", 3);
        return new Line(
                address[0],
                address[1],
                address.length > 2 ? address[2] : "",
                columns[1],
                columns.length > 2 ? columns[2] : "");
    }

    /**
     * One address.
     *
     * @param condition of the mapping, besides method and address; empty for none
     * @param who as the file's head explains
     * @param sent fields of a form, or JSON; empty for none
     */
    record Line(String method, String pattern, String condition, String who, String sent) {

        /** As in the file, but with single spaces. */
        String mapping() {
            return (method + " " + pattern + " " + condition).strip();
        }

        /** The condition, which has the form {@code [name=value]}. */
        Optional<Map.Entry<String, String>> conditionAsField() {
            Matcher field = CONDITION.matcher(condition);
            return field.matches() ? Optional.of(Map.entry(field.group(1), field.group(2))) : Optional.empty();
        }

        boolean isForEverybody() {
            return who.equals("everybody");
        }

        boolean isForItsOwner() {
            return who.equals("its-owner");
        }

        boolean isForNobody() {
            return who.equals("nobody");
        }

        /** Whether it names something that belongs to somebody. */
        boolean namesSomething() {
            return PERSONAL_VARIABLE.matcher(pattern + sent).find();
        }

        /** Whether that is said to belong to an organization, so that a wrong one can be said. */
        boolean namesSomethingWithinAnOrganization() {
            long named = PERSONAL_VARIABLE.matcher(pattern).results().count();
            return pattern.contains("{organizationId}") && (named > 1 || sent.contains("{selection}"));
        }

        boolean isApi() {
            return pattern.startsWith("/api/") || pattern.startsWith("/actuator");
        }

        boolean isWrite() {
            return Set.of("POST", "PUT", "DELETE").contains(method);
        }

        Set<Role> roles() {
            return switch (who) {
                case "everybody", "signed-in" -> EnumSet.allOf(Role.class);
                case "nobody" -> EnumSet.noneOf(Role.class);
                case "its-owner" -> EnumSet.of(Role.FLEET_MANAGER);
                case "staff" ->
                    Arrays.stream(Role.values())
                            .filter(Role::isStaff)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
                default -> groups();
            };
        }

        private Set<Role> groups() {
            Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
            for (String group : who.split(",\\s*")) {
                roles.add(Role.ofGroup(group).orElseThrow(() -> new IllegalArgumentException(group)));
            }
            return roles;
        }
    }
}
