package io.mpsexpress.enrollment.domain;

import io.mpsexpress.program.whatif.AskedForLately;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The printers that requests of late did not bring in. */
@Component
class PrintersNotAdded implements AskedForLately {

    private final RequestedPrinters printers;
    private final Clock clock;

    PrintersNotAdded(RequestedPrinters printers, Clock clock) {
        this.printers = printers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> notAdded(Duration lately) {
        return printers.notAddedSince(clock.instant().minus(lately));
    }
}
