package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.DoubtfulAnswerReview;
import io.mpsexpress.enrollment.domain.DoubtfulAnswers.Unseen;
import io.mpsexpress.request.HomeNotice;
import io.mpsexpress.request.HomeNotices;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Customer operations hear of the back end's doubtful answers until they have looked into them. */
@Component
class DoubtfulAnswersOnHome implements HomeNotices {

    private final DoubtfulAnswerReview review;

    DoubtfulAnswersOnHome(DoubtfulAnswerReview review) {
        this.review = review;
    }

    @Override
    public List<HomeNotice> noticesFor(Caller caller) {
        if (!caller.mayActAs(Role.CUSTOMER_OPERATIONS)) {
            return List.of();
        }
        Unseen unseen = review.unseen();
        return unseen.enrollmentId() == null ? List.of() : List.of(notice(unseen));
    }

    private static HomeNotice notice(Unseen unseen) {
        Object[] count = {unseen.answers()};
        return new HomeNotice(
                "warning",
                new DefaultMessageSourceResolvable(new String[] {"enrollment.doubtful.home"}, count),
                null,
                "/enrollments/" + unseen.enrollmentId() + "#doubtful",
                new DefaultMessageSourceResolvable("enrollment.doubtful.home.action"));
    }
}
