package io.mpsexpress.program.web;

import io.mpsexpress.program.whatif.ProposedRules;
import io.mpsexpress.program.whatif.RuleEffect;
import io.mpsexpress.program.whatif.WhatIf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/program/what-if")
@Tag(name = "Program data")
class WhatIfApi {

    private final WhatIf whatIf;

    WhatIfApi(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @GetMapping
    @Operation(
            summary =
                    "Shows how many printers other rules would give another status: process owner and MPS offer manager",
            description =
                    "Changes nothing. A model without maximumLifetimePageCount is tried as no longer supported; what is not"
                            + " given stays as it is. fleet is all printers, lately those that were asked for in the last 30 days and"
                            + " not added.")
    RuleEffect effect(
            @RequestParam(required = false) String model,
            @RequestParam(required = false) String maximumLifetimePageCount,
            @RequestParam(required = false) String minimumFleetAgentVersion) {
        return whatIf.of(new ProposedRules(model, maximumLifetimePageCount, minimumFleetAgentVersion));
    }
}
