package io.mpsexpress.imports.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.imports.ImportSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An import ends with its process. */
@Configuration(proxyBeanMethods = false)
class ImportsEnd {

    @Bean
    EndedProcess importContactsEndProcess(ImportSteps steps) {
        return ended(ImportVariables.CONTACTS, steps);
    }

    @Bean
    EndedProcess importFleetEndProcess(ImportSteps steps) {
        return ended(ImportVariables.FLEET, steps);
    }

    private static EndedProcess ended(ImportVariables of, ImportSteps steps) {
        return new EndedProcess(of.process(), of.importId(), steps::processEnded);
    }
}
