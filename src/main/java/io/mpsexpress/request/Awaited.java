package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.shared.Refused;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a request waits for:
 *
 * <ul>
 *   <li>{@code me}: a task is open that the reader took, or that nobody took and a group of theirs may take
 *   <li>the id of a group, such as {@code fleet-manager} or {@code customer-operations}: a task is open that the group may
 *       take, whoever took it
 *   <li>{@code lexmark}: a task is open for one of the groups of Lexmark's staff; or none is, and its back end is at work
 * </ul>
 *
 * @param groupIds of one of these; null when it is about a person
 * @param person null when it is about groups
 * @param backEnd whether also what its back end is at work on
 */
public record Awaited(Set<String> groupIds, Worker person, boolean backEnd) {

    /** The name under which Lexmark is asked for, and told where a request waits for its back end. */
    public static final String LEXMARK = "lexmark";

    /** The groups of partners' people. */
    public static final Set<String> PARTNERS = Arrays.stream(Role.values())
            .filter(role -> !role.isStaff())
            .map(Role::groupId)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param who null or empty for anybody
     * @return null for anybody
     * @throws Refused naming the field {@code waitsFor} for anything else
     */
    public static Awaited of(String who, Caller reader) {
        if (who == null || who.isEmpty()) {
            return null;
        }
        if (who.equals("me")) {
            return new Awaited(null, reader.asWorker(), false);
        }
        if (who.equals(LEXMARK)) {
            Set<String> staff = Arrays.stream(Role.values())
                    .filter(Role::isStaff)
                    .map(Role::groupId)
                    .collect(Collectors.toSet());
            return new Awaited(staff, null, true);
        }
        return Role.ofGroup(who)
                .map(role -> new Awaited(Set.of(role.groupId()), null, false))
                .orElseThrow(() -> Refused.invalidField("waitsFor", "requests.filter.unknown"));
    }
}
