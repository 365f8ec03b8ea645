package io.mpsexpress.program.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.program.routing.FleetEffect;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.RoutingEffect;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.program.routing.RoutingPreview;
import io.mpsexpress.program.routing.RoutingTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/program/escalation-routing")
@Tag(name = "Program data")
class RoutingApi {

    private final RoutingManagement routing;

    RoutingApi(RoutingManagement routing) {
        this.routing = routing;
    }

    @GetMapping
    @Operation(summary = "Shows the table that new escalations are routed by: process owner and MPS offer manager")
    Routing table() {
        return Routing.of(routing.get());
    }

    @PutMapping
    @Operation(
            summary = "Makes a new version of the routing table, for escalations from then on",
            description =
                    "A row without afterRemediation is for both. Each status that can be escalated must be covered"
                            + " exactly once. With the version that GET answered, a table that somebody changed meanwhile is not"
                            + " overwritten (409). The same table again makes no version.")
    Routing change(@RequestBody RoutingBody body) {
        return Routing.of(routing.change(body.rows(), body.version()));
    }

    @PostMapping("/preview")
    @Operation(
            summary =
                    "Shows what a routing table would have done with the escalations of the last 30 days, and would do"
                            + " with the printers that are not eligible now",
            description =
                    "Changes nothing. The figures are about all of them; the latest 50 that would have changed are"
                            + " named. The fleet counts as if all of those printers were handed over for the first time.")
    Effect preview(@RequestBody RoutingBody body) {
        RoutingPreview preview = routing.preview(body.rows(), null);
        return new Effect(preview.effect(), preview.fleet());
    }

    record Effect(@JsonUnwrapped RoutingEffect effect, FleetEffect fleet) {}

    /** @param version to send back with a change */
    record Routing(List<Route> rows, int version) {

        static Routing of(RoutingTable table) {
            return new Routing(table.rows(), table.version());
        }
    }

    /**
     * A table as a client sends it: what {@code GET} answered, with changes.
     *
     * @param version of the table that the client saw; null to replace whatever is there
     */
    record RoutingBody(List<GivenRoute> rows, @Schema(nullable = true) Integer version) {}
}
