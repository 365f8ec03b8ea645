package io.mpsexpress.program.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.ProgramSettings;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/program")
class ProgramApi {

    private final ProgramManagement program;

    ProgramApi(ProgramManagement program) {
        this.program = program;
    }

    @GetMapping("/models")
    Page<SupportedModel> models() {
        return new Page<>(program.models(), null);
    }

    @GetMapping("/settings")
    ProgramSettings settings() {
        return program.settings();
    }

    @GetMapping("/terms")
    AllTerms terms(Locale locale) {
        return new AllTerms(program.currentTerms(locale.getLanguage()), program.allTerms(), null);
    }

    @PostMapping("/terms")
    ResponseEntity<PublishedTerms> publish(@RequestBody NewTerms newTerms) {
        int version = program.publishTerms(newTerms);
        return ResponseEntity.created(URI.create("/api/v1/program/terms")).body(new PublishedTerms(version));
    }

    record AllTerms(
            TermsOfService current,
            List<TermsOfService> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {}

    record PublishedTerms(int version) {}
}
