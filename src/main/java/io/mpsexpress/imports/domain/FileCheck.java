package io.mpsexpress.imports.domain;

import io.mpsexpress.imports.FileKind;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import java.io.InputStream;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Checks files: small ones at once, large ones some rows a transaction, so that nobody who writes waits for the rest of the file,
 * and people can watch.
 */
@Component
public class FileCheck {

    private final FileKinds kinds;
    private final ImportCheck steps;
    private final UnusedImportRows unused;
    private final Stopping stopping;

    FileCheck(FileKinds kinds, ImportCheck steps, UnusedImportRows unused, Stopping stopping) {
        this.kinds = kinds;
        this.steps = steps;
        this.unused = unused;
        this.stopping = stopping;
    }

    /** @param fileName as the browser gave it; may be null */
    public FileImport begin(RequestKind kind, Customer customer, String fileName, String userId) {
        return steps.begin(kind, customer, fileName, userId, !kinds.of(kind).isSmall());
    }

    /** Returns whether the file can be confirmed; else it is refused, with the reason, or somebody cancelled, or time is over. */
    public boolean finish(FileImport checking, InputStream file) {
        FileKind kind = kinds.of(checking.kind());
        FileFindings findings = new FileFindings(kind.isSmall(), found -> {
            stopping.requireTime();
            steps.store(checking, found);
        });
        try {
            kind.check(checking.customer(), file, findings);
            steps.conclude(checking, findings);
            return true;
        } catch (Refused refusal) {
            refuse(checking, refusal.kind() == Refused.Kind.LATER ? interrupted(checking) : refusal);
            return false;
        } catch (RuntimeException failure) {
            if (checking.isStored()) {
                refuse(checking, interrupted(checking));
            }
            throw failure;
        }
    }

    /** Checks that showed no sign of life since then, as their node is gone: people are told to choose the file again. */
    void giveUp(Instant before) {
        stopping.each(steps.dead(before), dead -> refuse(dead, interrupted(dead)));
    }

    private static Refused interrupted(FileImport checking) {
        return Refused.invalid(checking.kind().texts() + ".interrupted");
    }

    private void refuse(FileImport checking, Refused why) {
        boolean stored = checking.isStored();
        steps.refuse(checking, why);
        if (stored) {
            unused.delete(checking.id());
        }
    }
}
