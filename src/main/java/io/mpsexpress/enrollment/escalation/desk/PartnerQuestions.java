package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.escalation.desk.domain.EscalationList;
import io.mpsexpress.request.comment.CommentManagement;
import io.mpsexpress.request.comment.NewComment;
import io.mpsexpress.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Asks partners about escalations: a comment on each request, however many of its escalations are meant. */
@Service
public class PartnerQuestions {

    private final EscalationList list;
    private final CommentManagement comments;
    private final CurrentCaller currentCaller;

    PartnerQuestions(EscalationList list, CommentManagement comments, CurrentCaller currentCaller) {
        this.list = list;
        this.comments = comments;
        this.currentCaller = currentCaller;
    }

    /**
     * @param text what both sides read
     * @param field that holds the text, for whoever is told what is wrong with it
     * @return a result for each, in the same order
     * @throws Refused naming the field when there are none, or too many, or the text breaks a rule of comments
     */
    public List<Result> ask(List<String> escalationIds, String text, String field) {
        currentCaller.get().require(DeskDecisions.TEAMS);
        NewComment question = new NewComment(text, false).checked(currentCaller.get(), field);
        Set<UUID> asked = new HashSet<>();
        return OneByOne.each(escalationIds, id -> {
            UUID request = list.enrollments(List.of(id)).get(id);
            if (request == null) {
                throw Refused.notFound();
            }
            if (asked.add(request)) {
                comments.add(request.toString(), question, field);
            }
        });
    }
}
