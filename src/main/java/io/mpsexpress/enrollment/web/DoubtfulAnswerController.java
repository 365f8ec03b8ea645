package io.mpsexpress.enrollment.web;

import io.mpsexpress.enrollment.DoubtfulAnswerReview;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Customer operations have looked into the back end's doubtful answers to a request. */
@Controller
class DoubtfulAnswerController {

    private final DoubtfulAnswerReview review;

    DoubtfulAnswerController(DoubtfulAnswerReview review) {
        this.review = review;
    }

    @PostMapping("/enrollments/{enrollmentId}/doubtful-answers/seen")
    String see(@PathVariable String enrollmentId, RedirectAttributes redirect) {
        UUID id = Ids.parse(enrollmentId);
        review.see(id);
        Flash.success("enrollment.doubtful.seen").after(redirect);
        return "redirect:/enrollments/" + id;
    }
}
