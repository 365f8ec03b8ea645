package io.mpsexpress.request.comment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.FormPage;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.comment.CommentManagement;
import io.mpsexpress.request.comment.CommentQueries;
import io.mpsexpress.request.comment.CommentThread;
import io.mpsexpress.request.comment.CommentView;
import io.mpsexpress.request.comment.NewComment;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that was said about a request, and where pages of requests and escalations send what somebody says. */
@Controller
@RequestMapping("/requests/{numberOrId}/comments")
class CommentController {

    private static final int COMMENTS = 50;
    private static final String PAGE = "request/comments";

    private final RequestQueries requests;
    private final CommentQueries queries;
    private final CommentManagement management;
    private final CurrentCaller currentCaller;

    CommentController(
            RequestQueries requests,
            CommentQueries queries,
            CommentManagement management,
            CurrentCaller currentCaller) {
        this.requests = requests;
        this.queries = queries;
        this.management = management;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String all(
            @PathVariable String numberOrId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest http,
            Model model) {
        RequestView request = requests.get(numberOrId);
        Page<CommentView> page = queries.latest(request.workedOnBy(), COMMENTS, cursor);
        Pager pager = Pager.of(http, page);
        boolean staff = currentCaller.get().isStaff();
        show(model, request, new CommentThread(request.workedOnBy(), page.items(), pager.nextUrl(), staff));
        model.addAttribute("latestUrl", pager.firstUrl());
        return PAGE;
    }

    /** Leads back to where the form stands; what was refused comes back with the latest comments. */
    @PostMapping
    ModelAndView add(
            @PathVariable String numberOrId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean internal,
            HttpServletRequest http,
            RedirectAttributes redirect,
            Model model) {
        RequestView request = requests.get(numberOrId);
        try {
            management.add(numberOrId, new NewComment(text, internal), "text");
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            show(model, request, queries.thread(request.workedOnBy()));
            model.addAttribute("commentText", text);
            model.addAttribute("commentInternal", internal);
            model.addAttribute("commentProblems", FormProblems.of(refused));
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Flash.success("requests.comment.added").after(redirect);
        String page = FormPage.of(http);
        return new ModelAndView("redirect:" + (page.equals("/") ? request.url() : page) + "#comments");
    }

    private static void show(Model model, RequestView request, CommentThread thread) {
        model.addAttribute("request", request);
        model.addAttribute("comments", thread);
    }
}
