package io.mpsexpress.program;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A model as a person, a file or a client gives it, not checked yet.
 *
 * @param model may be null
 * @param maximumLifetimePageCount digits; may be null
 */
public record GivenModel(
        @Schema(example = "CX725") String model,
        @Schema(type = "integer", format = "int64", example = "1000000") String maximumLifetimePageCount) {}
