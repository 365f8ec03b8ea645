package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A refusal as one line among others: in the reader's language, without the fields that they did not see. */
@Component
class RefusalText {

    private final MessageSource messages;

    RefusalText(MessageSource messages) {
        this.messages = messages;
    }

    String of(Refused refused) {
        if (refused.problems().isEmpty()) {
            return messages.getMessage(refused.text(), LocaleContextHolder.getLocale());
        }
        return refused.problems().stream()
                .map(FieldProblem::text)
                .map(text -> messages.getMessage(text, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(" "));
    }
}
