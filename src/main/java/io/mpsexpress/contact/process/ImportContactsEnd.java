package io.mpsexpress.contact.process;

import io.mpsexpress.contact.ContactImportSteps;
import io.mpsexpress.engine.EndedProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An import of contacts ends with its process. */
@Configuration(proxyBeanMethods = false)
class ImportContactsEnd {

    @Bean
    EndedProcess importContactsEndProcess(ContactImportSteps steps) {
        return new EndedProcess(
                ImportContactsVariables.PROCESS, ImportContactsVariables.IMPORT_ID, steps::processEnded);
    }
}
