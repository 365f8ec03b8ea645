package io.mpsexpress.access.people.web;

import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.AccountView;
import io.mpsexpress.access.people.OwnAccount;
import io.mpsexpress.access.people.OwnSessions;
import io.mpsexpress.access.people.SessionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final OwnSessions sessions;

    OwnAccountApi(OwnAccount account, OwnSessions sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "Shows your account")
    AccountView get() {
        return account.get();
    }

    @PutMapping
    @Operation(summary = "Changes what you are called, where and of what you are told, your language and time zone")
    AccountView change(@RequestBody AccountChange change) {
        return account.change(change);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes your password; you are signed out everywhere")
    void changePassword(@RequestBody Passwords passwords, HttpServletRequest request) {
        account.changePassword(passwords.oldPassword(), passwords.newPassword(), request.getRemoteAddr(), null);
    }

    @GetMapping("/sessions")
    @Operation(summary = "Lists the browsers in which you are signed in, the last used first")
    Sessions sessions() {
        return new Sessions(sessions.list(null));
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs you out of every browser")
    void endSessions() {
        sessions.end();
    }

    record Sessions(List<SessionView> items) {}

    record Passwords(String oldPassword, String newPassword) {

        /** Without the passwords: records end up in logs. */
        @Override
        public String toString() {
            return "Passwords[]";
        }
    }
}
