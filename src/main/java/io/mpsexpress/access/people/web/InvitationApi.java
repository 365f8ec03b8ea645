package io.mpsexpress.access.people.web;

import io.mpsexpress.access.people.Invitations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class InvitationApi {

    private final Invitations invitations;

    InvitationApi(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping("/api/v1/invitations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Chooses the password of whoever was invited; needs no sign-in")
    void accept(@PathVariable String token, @RequestBody Chosen chosen) {
        invitations.accept(token, chosen.password());
    }

    record Chosen(String password) {

        /** Without the password: records end up in logs. */
        @Override
        public String toString() {
            return "Chosen[]";
        }
    }
}
