package io.mpsexpress.engine;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What ends together with the instances of a process. A module that owns a process declares one as a bean.
 *
 * @param processKey of the process
 * @param record the variable that names what an instance works on
 * @param close closes that if it is still open, in the transaction that ends the instance; what came to an end of its own
 *     is closed already. Given who ended the instance, should it not have ended by itself
 */
public record EndedProcess(String processKey, ProcessVariable<UUID> record, BiConsumer<UUID, ForcedEnd> close) {

    public void ended(VariableScope instance, ForcedEnd end) {
        UUID id = record.from(instance);
        if (id != null) {
            close.accept(id, end);
        }
    }
}
