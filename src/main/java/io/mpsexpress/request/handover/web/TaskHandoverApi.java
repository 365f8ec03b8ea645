package io.mpsexpress.request.handover.web;

import io.mpsexpress.request.handover.Handover;
import io.mpsexpress.request.handover.TaskHandover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{taskId}/assignee")
@Tag(name = "Requests")
class TaskHandoverApi {

    private final TaskHandover handover;

    TaskHandoverApi(TaskHandover handover) {
        this.handover = handover;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Hands a task of yours, or of your role, to a colleague who may do it",
            description =
                    "Whoever has it now. The colleague is told, with the reason if you give one. 404: no task of a request"
                            + " that you may see; 409: it is done, or somebody did something with it at the same moment; 422: it is"
                            + " for nobody of that user id.")
    @ApiResponse(responseCode = "204")
    void handOver(@PathVariable String taskId, @RequestBody To to) {
        handover.handOver(taskId, new Handover(to.userId(), to.reason(), null, null), "userId");
    }

    /**
     * @param userId of the colleague, or your own
     * @param reason why, at most 1,000 characters; may be missing
     */
    record To(String userId, String reason) {}
}
