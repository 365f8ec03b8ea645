package io.mpsexpress.printer.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.printer.PrinterImportSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An import of a fleet file ends with its process. */
@Configuration(proxyBeanMethods = false)
class ImportFleetEnd {

    @Bean
    EndedProcess importFleetEndProcess(PrinterImportSteps steps) {
        return new EndedProcess(ImportFleetVariables.PROCESS, ImportFleetVariables.IMPORT_ID, steps::processEnded);
    }
}
