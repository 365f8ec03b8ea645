package io.mpsexpress.program.routing;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A row as a person or a client gives it, not checked yet.
 *
 * @param status may be null
 * @param afterRemediation null for both
 * @param team may be null
 * @param dueInDays digits; may be null
 * @param priority digits; may be null
 */
public record GivenRoute(
        @Schema(example = "PAGE_COUNT_MISSING") String status,
        @Schema(nullable = true) Boolean afterRemediation,
        @Schema(example = "technical-support") String team,
        @Schema(type = "integer", format = "int32", example = "3") String dueInDays,
        @Schema(type = "integer", format = "int32", example = "60") String priority) {

    public static GivenRoute of(Route route) {
        return new GivenRoute(
                route.status().name(),
                route.afterRemediation(),
                route.team(),
                String.valueOf(route.dueInDays()),
                String.valueOf(route.priority()));
    }
}
