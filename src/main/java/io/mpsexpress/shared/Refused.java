package io.mpsexpress.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A business rule says no. Carries what the person should read and do; becomes {@code application/problem+json} in the
 * API, a marked form in the portal, and an error that keeps the task open in Tasklist.
 */
public final class Refused extends RuntimeException {

    /** Why, in terms of what the caller can do about it. */
    public enum Kind {
        /** What was sent breaks a rule: correct it and send again. */
        INVALID,
        /** It clashes with the present state: look again before deciding. */
        CONFLICT,
        /** It does not exist, or the caller may not know that it does. */
        NOT_FOUND,
        /** It was there once, and does not count any more. */
        GONE,
        /** The caller knows it but may not do this. */
        FORBIDDEN,
        /** Nothing is wrong with it, but this server is about to end: send it again in a moment. */
        LATER
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldProblem> problems;
    private final transient Map<String, Object> details = new LinkedHashMap<>();

    private Refused(Kind kind, String code, Object[] args, List<FieldProblem> problems) {
        super(code + (problems.isEmpty() ? "" : " " + problems), null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.problems = List.copyOf(problems);
    }

    /** What was sent is wrong as a whole; {@code code} is the message code. */
    public static Refused invalid(String code, Object... args) {
        return new Refused(Kind.INVALID, code, args, List.of());
    }

    /** Fields of what was sent are wrong: all of them, not only the first. */
    public static Refused invalid(List<FieldProblem> problems) {
        return new Refused(Kind.INVALID, "refused.fields", new Object[0], problems);
    }

    /** One field is wrong. */
    public static Refused invalidField(String field, String code, Object... args) {
        return invalid(List.of(new FieldProblem(field, code, args)));
    }

    /** The present state does not allow it. */
    public static Refused conflict(String code, Object... args) {
        return new Refused(Kind.CONFLICT, code, args, List.of());
    }

    /** Not there, or not for this caller: both are said alike so that ids cannot be probed. */
    public static Refused notFound() {
        return new Refused(Kind.NOT_FOUND, "refused.notFound", new Object[0], List.of());
    }

    /** It does not count any more; whoever gave it can give another one. */
    public static Refused gone(String code, Object... args) {
        return new Refused(Kind.GONE, code, args, List.of());
    }

    /** The caller's role does not allow it. */
    public static Refused forbidden() {
        return new Refused(Kind.FORBIDDEN, "refused.forbidden", new Object[0], List.of());
    }

    /** The server is about to end; what was done until now stays as it is. */
    public static Refused later() {
        return new Refused(Kind.LATER, "refused.later", new Object[0], List.of());
    }

    /** Adds a machine-readable fact to the answer, for example {@code assignedPrinters}. */
    public Refused with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    /** Adds field problems to a refusal that has a headline of its own. */
    public Refused withProblems(List<FieldProblem> more) {
        Refused refused = new Refused(kind, code, args, more);
        refused.details.putAll(details);
        return refused;
    }

    /** The same, its fields named as whoever sent them knows them: {@link FieldProblem#field}. */
    public Refused named(UnaryOperator<String> names) {
        Refused refused = new Refused(
                kind,
                code,
                args,
                problems.stream()
                        .map(problem -> new FieldProblem(names.apply(problem.field()), problem.code(), problem.args()))
                        .toList());
        refused.details.putAll(details);
        return refused;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    public Map<String, Object> details() {
        return Map.copyOf(details);
    }

    /** What a {@code MessageSource} resolves to the text for a person. */
    public DefaultMessageSourceResolvable text() {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }
}
