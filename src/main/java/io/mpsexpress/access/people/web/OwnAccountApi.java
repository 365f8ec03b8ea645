package io.mpsexpress.access.people.web;

import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.OwnAccount;
import io.mpsexpress.access.people.PersonView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "My account")
class OwnAccountApi {

    private final OwnAccount account;

    OwnAccountApi(OwnAccount account) {
        this.account = account;
    }

    @GetMapping
    @Operation(summary = "Shows your account")
    PersonView get() {
        return account.get();
    }

    @PutMapping
    @Operation(summary = "Changes what you are called, where you are reached, and your language")
    PersonView change(@RequestBody AccountChange change) {
        return account.change(change);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes your password; you are signed out everywhere")
    void changePassword(@RequestBody Passwords passwords, HttpServletRequest request) {
        account.changePassword(passwords.oldPassword(), passwords.newPassword(), request.getRemoteAddr());
    }

    record Passwords(String oldPassword, String newPassword) {

        /** Without the passwords: records end up in logs. */
        @Override
        public String toString() {
            return "Passwords[]";
        }
    }
}
