package io.mpsexpress.engine.input;

import io.mpsexpress.database.DatabaseTrouble;
import io.mpsexpress.engine.RefusedWork;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in Camunda's own terms, for its REST API and Tasklist, what went wrong: a business rule's refusal would be HTTP 500
 * there, and its text would be lost. Refused input becomes a form validation exception, which Camunda answers with HTTP 400
 * and the message, and which Tasklist shows.
 */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final MessageSource messages;
    private final PlainWords plainWords;

    Answers(MessageSource messages, PlainWords plainWords) {
        this.messages = messages;
        this.plainWords = plainWords;
    }

    /**
     * What to answer when a task could not be completed. Of a database in trouble people are told elsewhere, whatever they asked
     * for.
     *
     * @return the failure itself when there is nothing better to say
     */
    RuntimeException toTaskWork(RuntimeException failure) {
        if (DatabaseTrouble.wasMet()) {
            return failure;
        }
        Refused refused = causeOf(failure, Refused.class);
        if (refused != null && refused.kind() == Refused.Kind.NOT_FOUND) {
            return plainWords.missing(failure);
        }
        if (refused != null) {
            return refused.kind() == Refused.Kind.FORBIDDEN
                    ? new AuthorizationException(text(refused))
                    : new FormFieldValidationException(refused.kind(), text(refused), failure);
        }
        if (LostRace.isBehind(failure)) {
            return new FormFieldValidationException("conflict", text("engine.changedMeanwhile"), failure);
        }
        return withoutInside(failure);
    }

    /** The same for a task that is not there any more: completed by somebody else, or never the person's. */
    RuntimeException toMissingTask(RuntimeException failure) {
        return new FormFieldValidationException("gone", text("engine.taskGone"), failure);
    }

    /** The same of what is done without a form; of any other kind Camunda would make a 500 for some calls. */
    RuntimeException toMissingTaskWithoutForm(RuntimeException failure) {
        return new RestException(Status.NOT_FOUND, failure, text("engine.taskGone"));
    }

    /** Keeps what was refused as data for the answer over HTTP, and gives the exception back. */
    RuntimeException kept(RuntimeException answer, RuntimeException failure) {
        Refused refused = causeOf(failure, Refused.class);
        List<FieldProblem> problems = refused == null ? List.of() : refused.problems();
        List<RefusedWork.Field> errors = problems.stream()
                .map(problem -> new RefusedWork.Field(problem.field(), problem.code(), text(problem)))
                .toList();
        new RefusedWork(errors.isEmpty() ? answer.getMessage() : headline(refused), errors).keepWithThisRequest();
        return answer;
    }

    /** The same for what people say about a task: Camunda's resource has no word for other refusals than this kind. */
    RuntimeException toTalk(RuntimeException failure) {
        Refused refused = causeOf(failure, Refused.class);
        return refused != null && (refused.kind() == Refused.Kind.INVALID || refused.kind() == Refused.Kind.CONFLICT)
                ? new RestException(Status.BAD_REQUEST, failure, text(refused))
                : toTaskWork(failure);
    }

    /** What to answer when anything else was refused. */
    RuntimeException toOther(RuntimeException failure) {
        if (DatabaseTrouble.wasMet()) {
            return failure;
        }
        Refused refused = causeOf(failure, Refused.class);
        if (refused == null) {
            return LostRace.isBehind(failure) ? plainWords.raced(failure) : withoutInside(failure);
        }
        return refused.kind() == Refused.Kind.FORBIDDEN
                ? new AuthorizationException(text(refused))
                : new BadUserRequestException(text(refused), failure);
    }

    /** What the engine refuses is said plainly; what broke goes to the log, with a number to find it by. */
    private RuntimeException withoutInside(RuntimeException failure) {
        Optional<RuntimeException> plain = plainWords.of(failure);
        if (plain.isPresent() || !PlainWords.isInternal(failure)) {
            return plain.orElse(failure);
        }
        String number = Ids.next().toString();
        LOG.error("A call of the engine failed, number {}", number, failure);
        return new ProcessEngineException(
                messages.getMessage("engine.failed", new Object[] {number}, LocaleContextHolder.getLocale()));
    }

    private static <T> T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private String text(Refused refused) {
        List<String> fields = refused.problems().stream()
                .map(problem -> problem.field() + ": " + text(problem))
                .toList();
        return fields.isEmpty() ? headline(refused) : String.join("; ", fields);
    }

    private String headline(Refused refused) {
        return messages.getMessage(refused.text(), LocaleContextHolder.getLocale());
    }

    private String text(FieldProblem problem) {
        return messages.getMessage(problem.text(), LocaleContextHolder.getLocale());
    }

    private String text(String code) {
        return messages.getMessage(code, null, code, LocaleContextHolder.getLocale());
    }
}
