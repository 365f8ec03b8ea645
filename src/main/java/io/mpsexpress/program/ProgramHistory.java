package io.mpsexpress.program;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed program data, when, from what to what: for Lexmark's staff, whose doing it is. */
@Service
public class ProgramHistory {

    private final ProgramChanges changes;
    private final CurrentCaller currentCaller;

    ProgramHistory(ProgramChanges changes, CurrentCaller currentCaller) {
        this.changes = changes;
        this.currentCaller = currentCaller;
    }

    /** Newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Page<ProgramChange> list(int limit, String cursor) {
        requireStaff();
        return changes.find(limit, cursor);
    }

    /**
     * All changes, newest first. No connection to the database is held while the consumer works: it may write to a slow
     * client.
     */
    public void forEach(Consumer<ProgramChange> each) {
        requireStaff();
        changes.forEach(each);
    }

    private void requireStaff() {
        Caller caller = currentCaller.get();
        if (!caller.isStaff()) {
            throw Refused.forbidden();
        }
    }
}
