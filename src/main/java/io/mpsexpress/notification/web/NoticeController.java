package io.mpsexpress.notification.web;

import io.mpsexpress.access.FormPage;
import io.mpsexpress.notification.NoticeManagement;
import io.mpsexpress.notification.NoticeView;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Notices</em>: what the reader was told, and the way to where it is to be done. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int NOTICES = 25;

    private final NoticeManagement management;

    NoticeController(NoticeManagement management) {
        this.management = management;
    }

    @GetMapping
    String list(@RequestParam(required = false) String cursor, HttpServletRequest request, Model model) {
        Page<NoticeView> page = management.list(null, NOTICES, cursor);
        model.addAttribute("notices", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        return "notification/list";
    }

    /** Goes to where it is to be done; whoever does so has read it. */
    @PostMapping("/{noticeId}/opening")
    String open(@PathVariable String noticeId) {
        return "redirect:" + management.open(Ids.parse(noticeId));
    }

    @PostMapping("/{noticeId}/read")
    String mark(
            @PathVariable String noticeId, @RequestParam(defaultValue = "true") boolean read, HttpServletRequest http) {
        management.mark(Ids.parse(noticeId), read);
        String page = FormPage.of(http);
        return "redirect:" + (page.equals("/") ? "/notices" : page);
    }

    /** @param until the newest that was shown: what came meanwhile is not read */
    @PostMapping("/read")
    String markAll(@RequestParam(defaultValue = "") String until, RedirectAttributes redirect) {
        management.markAllRead(until.isEmpty() ? null : Ids.parse(until));
        Flash.success("notices.allRead").after(redirect);
        return "redirect:/notices";
    }
}
