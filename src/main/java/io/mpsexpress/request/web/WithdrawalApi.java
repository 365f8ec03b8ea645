package io.mpsexpress.request.web;

import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestWithdrawal;
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
@RequestMapping("/api/v1")
@Tag(name = "Requests")
class WithdrawalApi {

    private final RequestWithdrawal withdrawal;

    WithdrawalApi(RequestWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @PostMapping("/enrollments/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraws a request to add printers: nothing more is added; what is pending is still answered")
    @ApiResponse(responseCode = "204")
    void enrollment(@PathVariable String id, @RequestBody Withdrawal why) {
        withdrawal.withdraw(RequestKind.ENROLLMENT, id, why.reason());
    }

    @PostMapping("/removals/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws what you asked to remove, until Lexmark has decided")
    @ApiResponse(responseCode = "204")
    void removal(@PathVariable String id, @RequestBody Withdrawal why) {
        withdrawal.withdraw(RequestKind.REMOVAL, id, why.reason());
    }

    record Withdrawal(String reason) {}
}
