package io.mpsexpress.printer.list.domain;

import java.util.List;
import java.util.function.Consumer;

/**
 * Printers by serial number, however many: read in batches, so that they take the memory of one.
 *
 * @param <T> what is read of each
 */
@FunctionalInterface
public interface PrinterSource<T> {

    int BATCH = 2_000;

    /**
     * Printers that were read together.
     *
     * @param printers some or none of those that were looked at: one that is gone meanwhile is missing
     * @param goesOnAfter the serial number of the last one looked at; null at the end
     */
    record Batch<T>(List<T> printers, String goesOnAfter) {

        /** @param serialNumbers of all that were looked at */
        public static <T> Batch<T> of(List<T> printers, List<String> serialNumbers, int limit) {
            return new Batch<>(
                    printers, serialNumbers.size() < limit ? null : serialNumbers.get(serialNumbers.size() - 1));
        }
    }

    /**
     * The next printers after a serial number.
     *
     * @param serialNumber null for the beginning
     * @param limit so many are looked at; at least 1
     */
    Batch<T> after(String serialNumber, int limit);

    default void each(Consumer<T> consumer) {
        eachBatch(printers -> printers.forEach(consumer));
    }

    default void eachBatch(Consumer<List<T>> consumer) {
        String last = null;
        do {
            Batch<T> batch = after(last, BATCH);
            consumer.accept(batch.printers());
            last = batch.goesOnAfter();
        } while (last != null);
    }
}
