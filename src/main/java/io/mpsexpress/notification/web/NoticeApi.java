package io.mpsexpress.notification.web;

import io.mpsexpress.notification.NoticeManagement;
import io.mpsexpress.notification.NoticeView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/notices")
@Tag(name = "My account")
class NoticeApi {

    private final NoticeManagement management;

    NoticeApi(NoticeManagement management) {
        this.management = management;
    }

    /** @param read whether only those that you have read; false for those that you have not, missing for both */
    @GetMapping
    @Operation(
            summary = "Lists what you were told, unread first, each the newest first",
            description =
                    "In the language that you accept. A notice of a task goes with the task; others are kept for 90 days.")
    Page<NoticeView> list(
            @RequestParam(required = false) Boolean read,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return management.list(read, Page.limit(limit), cursor);
    }

    @PostMapping("/{noticeId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a notice as read")
    @ApiResponse(responseCode = "204")
    void markRead(@PathVariable String noticeId) {
        management.mark(Ids.parse(noticeId), true);
    }

    @DeleteMapping("/{noticeId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a notice as unread again")
    @ApiResponse(responseCode = "204")
    void markUnread(@PathVariable String noticeId) {
        management.mark(Ids.parse(noticeId), false);
    }

    /** @param until id of the newest that you have seen, and those that came later stay unread; missing for all */
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks all your notices as read")
    @ApiResponse(responseCode = "204")
    void markAllRead(@RequestParam(required = false) String until) {
        management.markAllRead(until == null ? null : Ids.parse(until));
    }
}
