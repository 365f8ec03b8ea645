package io.mpsexpress.program.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.request.FirstStep;
import io.mpsexpress.request.FirstSteps;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation needs terms of service, which do not come with it, and a list of models, which does. */
@Component
@Order(20)
class ProgramFirstSteps implements FirstSteps {

    private final ProgramManagement program;
    private final ModelManagement models;

    ProgramFirstSteps(ProgramManagement program, ModelManagement models) {
        this.program = program;
        this.models = models;
    }

    @Override
    public List<FirstStep> of(Caller caller) {
        return caller.has(Role.ADMINISTRATOR)
                ? List.of(
                        step("models", models.count() > 0, "/program/models"),
                        step("terms", program.hasTerms(), "/program/terms/new"))
                : List.of();
    }

    private static FirstStep step(String code, boolean done, String url) {
        return new FirstStep(new DefaultMessageSourceResolvable("program.first." + code), done, url);
    }
}
