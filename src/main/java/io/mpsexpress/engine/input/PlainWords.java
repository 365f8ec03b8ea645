package io.mpsexpress.engine.input;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the engine refuses a person, in a plain sentence and with the status that Camunda's REST API shall answer; the
 * engine's own words begin with a code and speak of its insides.
 */
@Component
class PlainWords {

    private static final Pattern CODES = Pattern.compile("(?:ENGINE-\\d+ )+");

    /**
     * Jobs that are not there have no exception of their own, and Camunda's resources answer each another way; nor has a process
     * that would begin on a condition.
     */
    private static final Pattern NOTHING_TO_CHANGE =
            Pattern.compile("(?:ENGINE-13053|ENGINE-13043|No job found with id) .*", Pattern.DOTALL);

    private static final Pattern NO_JOB_TO_EXECUTE = Pattern.compile("ENGINE-14026 .*", Pattern.DOTALL);

    /** Values of variables that cannot be compared. */
    private static final Pattern NOT_TO_QUERY = Pattern.compile(".* cannot be used to query");

    /** What was to be given, not what was looked for. */
    private static final Pattern NOT_GIVEN = Pattern.compile("(?:ENGINE-\\d+ )*(\\w+) is null");

    /** The class of SQL states of values that are none of their type, too long or out of range. */
    private static final String DATA_EXCEPTION = "22";

    /** Of H2 and of PostgreSQL. No other tables than those of cases are left out. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42P01");

    private final MessageSource messages;

    PlainWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty when it is nothing that a person did, or what it says is plain already. */
    Optional<RuntimeException> of(RuntimeException failure) {
        if (failure instanceof RestException) {
            return Optional.of(failure);
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Optional.of(answer(Status.CONFLICT, "engine.suspended", failure));
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Optional.of(answer(Status.CONFLICT, "engine.taskTaken", failure));
        }
        if (says(NO_JOB_TO_EXECUTE, failure)) {
            return Optional.of(new NotFoundException(text("engine.notThere"), failure));
        }
        Matcher notGiven = NOT_GIVEN.matcher(String.valueOf(failure.getMessage()));
        if (failure instanceof NullValueException && notGiven.matches()) {
            return Optional.of(MissingInput.of(notGiven.group(1), failure, messages));
        }
        if (isMissing(failure)) {
            return Optional.of(missing(failure));
        }
        if (failure instanceof AuthorizationException && isCoded(failure)) {
            return Optional.of(new AuthorizationException(text("refused.forbidden")));
        }
        if (failure instanceof BadUserRequestException || says(NOT_TO_QUERY, failure)) {
            // some of Camunda's resources answer any exception of the engine as a failure of their own
            return Optional.of(new RestException(Status.BAD_REQUEST, failure, withoutCode(failure)));
        }
        return failure instanceof ProcessEnginePersistenceException ? ofTheDatabase(failure) : Optional.empty();
    }

    /** Of the engine's own statements: what a person gave them is nothing that the database can take. */
    private Optional<RuntimeException> ofTheDatabase(RuntimeException failure) {
        String state = sqlState(failure);
        if (state.startsWith(DATA_EXCEPTION)) {
            return Optional.of(answer(Status.BAD_REQUEST, "engine.unusable", failure));
        }
        return NO_TABLE.contains(state)
                ? Optional.of(answer(Status.BAD_REQUEST, "engine.noCases", failure))
                : Optional.empty();
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState());
            }
        }
        return "";
    }

    static String withoutCode(RuntimeException failure) {
        return CODES.matcher(String.valueOf(failure.getMessage())).replaceAll("");
    }

    /** It is not there, or not for this person. */
    RuntimeException missing(RuntimeException failure) {
        return answer(Status.NOT_FOUND, "engine.notThere", failure);
    }

    /** Somebody else was quicker. */
    RuntimeException raced(RuntimeException failure) {
        return answer(Status.CONFLICT, "engine.changedMeanwhile", failure);
    }

    /** Whether it says what only we understand. */
    static boolean isInternal(RuntimeException failure) {
        return !(failure instanceof ProcessEngineException) || isCoded(failure);
    }

    private static boolean isMissing(RuntimeException failure) {
        return failure instanceof NotFoundException
                || failure instanceof NullValueException
                || says(NOTHING_TO_CHANGE, failure)
                || isOfOtherPartner(failure);
    }

    private static boolean says(Pattern words, RuntimeException failure) {
        return failure.getMessage() != null
                && words.matcher(failure.getMessage()).matches();
    }

    /** The engine has no exception of its own for what belongs to another tenant. */
    private static boolean isOfOtherPartner(RuntimeException failure) {
        return failure instanceof ProcessEngineException
                && failure.getMessage() != null
                && failure.getMessage().contains("it belongs to no authenticated tenant");
    }

    private static boolean isCoded(RuntimeException failure) {
        return failure.getMessage() != null
                && CODES.matcher(failure.getMessage()).find();
    }

    private RestException answer(Status status, String code, RuntimeException failure) {
        return new RestException(status, failure, text(code));
    }

    private String text(String code) {
        return messages.getMessage(code, null, code, LocaleContextHolder.getLocale());
    }
}
