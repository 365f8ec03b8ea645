package io.mpsexpress.program.whatif;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The printers of past requests. The module that has the requests knows. */
public interface AskedForLately {

    /** The printers that were asked for at most so long ago and are not in the program because of it: refused, or open still. */
    List<UUID> notAdded(Duration lately);
}
