package io.mpsexpress.program.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mpsexpress.program.GivenModel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The whole list of models as a client sends it: what {@code GET} answered with changes, or the bare items.
 *
 * @param version of the list that the client saw; null to replace whatever is there
 * @param nextCursor as {@code GET} gives it; ignored
 */
record ModelListBody(List<GivenModel> items, Integer version, String nextCursor) {

    @JsonCreator
    ModelListBody(
            @JsonProperty("items") List<GivenModel> items,
            @JsonProperty("version") @Schema(nullable = true) Integer version,
            @JsonProperty("nextCursor") @Schema(nullable = true) String nextCursor) {
        this.items = items;
        this.version = version;
        this.nextCursor = nextCursor;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ModelListBody of(List<GivenModel> items) {
        return new ModelListBody(items, null, null);
    }
}
