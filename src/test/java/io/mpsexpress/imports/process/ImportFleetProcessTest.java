package io.mpsexpress.imports.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code import-fleet}. */
class ImportFleetProcessTest {

    private static final String IMPORT = "serviceTask_importNextPrinters";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("import-fleet");

    @Test
    void everySliceIsAJobOfItsOwn() {
        // given three slices
        models.step("importNextPrinters").leaves(slice(true, false), slice(true, false), slice(false, false));
        ProcessInstance request = start();
        assertThat(request).isWaitingAt(IMPORT);
        // when
        models.runJobAt(IMPORT);
        assertThat(request).isWaitingAt(IMPORT);
        models.runJobAt(IMPORT);
        assertThat(request).isWaitingAt(IMPORT).hasNotPassed("serviceTask_concludeFleetImport");
        models.runJobAt(IMPORT);
        // then
        assertThat(request).isEnded().hasPassedInOrder("serviceTask_concludeFleetImport", "endEvent_printersImported");
        assertThat(models.step("importNextPrinters").calls()).isEqualTo(3);
    }

    @Test
    void cancelledImportEndsAsCancelled() {
        // given
        models.step("importNextPrinters").leaves(slice(true, false), slice(false, true));
        ProcessInstance request = start();
        // when
        models.runJobAt(IMPORT);
        models.runJobAt(IMPORT);
        // then
        assertThat(request)
                .isEnded()
                .hasPassedInOrder("serviceTask_concludeFleetImport", "endEvent_importCancelled")
                .hasNotPassed("endEvent_printersImported");
    }

    private static Map<String, ?> slice(boolean rowsLeft, boolean cancelled) {
        return Map.of("rowsLeft", rowsLeft, "importCancelled", cancelled);
    }

    private static ProcessInstance start() {
        return models.start("import-1", Map.of("printerImportId", "import-1"));
    }
}
