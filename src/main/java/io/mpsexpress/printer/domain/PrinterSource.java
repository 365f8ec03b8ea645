package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.domain.PrinterQuery.Shape;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Printers by serial number, however many: read in batches, so that they take the memory of one. */
interface PrinterSource {

    int BATCH = 2_000;

    /**
     * The next printers after a serial number; fewer than the limit only at the end.
     *
     * @param serialNumber null for the beginning
     */
    <T> List<T> after(String serialNumber, int limit, Shape<T> shape);

    default <T> void each(Shape<T> shape, Function<T, String> serialNumber, Consumer<T> consumer) {
        String last = null;
        List<T> batch;
        do {
            batch = after(last, BATCH, shape);
            batch.forEach(consumer);
            last = batch.isEmpty() ? null : serialNumber.apply(batch.get(batch.size() - 1));
        } while (batch.size() == BATCH);
    }
}
