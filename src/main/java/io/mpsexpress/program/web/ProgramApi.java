package io.mpsexpress.program.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.program.ModelList;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.ProgramSettings;
import io.mpsexpress.program.SettingsManagement;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.program.TermsOfService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/program")
@Tag(name = "Program data")
class ProgramApi {

    private final ProgramManagement program;
    private final ModelManagement models;
    private final SettingsManagement settings;
    private final IdempotentRequests idempotentRequests;

    ProgramApi(
            ProgramManagement program,
            ModelManagement models,
            SettingsManagement settings,
            IdempotentRequests idempotentRequests) {
        this.program = program;
        this.models = models;
        this.settings = settings;
        this.idempotentRequests = idempotentRequests;
    }

    @GetMapping("/models")
    @Operation(summary = "Lists all supported models with their maximum lifetime page counts")
    Models models() {
        return Models.of(models.list());
    }

    @PutMapping("/models")
    @Operation(
            summary = "Replaces the list of supported models",
            description = "Models that are not in it are removed. With the version that GET answered, a list that"
                    + " somebody changed meanwhile is not overwritten (409).")
    Models replaceModels(@RequestBody ModelListBody body) {
        return Models.of(models.replace(body.items(), body.version()));
    }

    @GetMapping("/settings")
    @Operation(summary = "Shows the program's limits")
    ProgramSettings settings() {
        return settings.get();
    }

    @PutMapping("/settings")
    @Operation(
            summary = "Changes the program's limits",
            description = "With the version that GET answered, settings that somebody changed meanwhile are not"
                    + " overwritten (409).")
    ProgramSettings changeSettings(@RequestBody SettingsBody body) {
        return settings.change(body.minimumFleetAgentVersion(), body.version());
    }

    @GetMapping("/terms")
    @Operation(summary = "Shows the terms of service in force, and lists all versions in all languages")
    AllTerms terms(Locale locale) {
        return new AllTerms(program.currentTerms(locale.getLanguage()), program.allTerms(), null);
    }

    @PostMapping("/terms")
    @Operation(
            summary = "Publishes a new version of the terms of service; it can never be changed",
            description = "With an Idempotency-Key, a call that is repeated publishes nothing twice.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PublishedTerms.class)))
    ResponseEntity<Object> publish(
            @RequestBody NewTerms newTerms,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        return idempotentRequests
                .once(idempotencyKey, List.of("terms", newTerms), () -> {
                    int version = program.publishTerms(newTerms, null);
                    return new Answer(
                            HttpStatus.CREATED.value(),
                            URI.create("/api/v1/program/terms"),
                            new PublishedTerms(version));
                })
                .asResponse();
    }

    /** A list like all others, and the version to send back. */
    record Models(List<SupportedModel> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor, int version) {

        static Models of(ModelList list) {
            return new Models(list.items(), null, list.version());
        }
    }

    record SettingsBody(String minimumFleetAgentVersion, Integer version) {}

    record AllTerms(
            TermsOfService current,
            List<TermsOfService> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {}

    record PublishedTerms(int version) {}
}
