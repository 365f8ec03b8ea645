package io.mpsexpress.imports.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestOfKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A file that somebody uploaded, and how far its import got. Its rows are {@link FileImportRows}. */
@Entity
public class FileImport extends RequestOfKind {

    private String refusalCode;
    private String refusalArgs;

    // set past the version by FileImports#requestCancellation: a cancel never makes a slice fail
    @Column(updatable = false)
    private boolean cancelRequested;

    private Instant startedAt;
    private Instant lookedAt;

    private int toCreate;
    private int toChange;
    private int unchanged;
    private int invalid;
    private int created;
    private int updated;
    private int failed;

    @Enumerated(EnumType.STRING)
    private Cause restLeft;

    protected FileImport() {}

    /** A file that is about to be looked at. */
    FileImport(RequestKind kind, Customer customer, String fileName, String uploadedBy, Instant uploadedAt) {
        super(Request.begin(Ids.next(), kind, customer, null, ImportState.CHECKING, uploadedBy, uploadedAt)
                .about(0)
                .ofFile(fileName));
        this.lookedAt = uploadedAt;
    }

    /** What the look at its rows found so far. */
    void looked(ImportView.Check found, Instant at) {
        lookedAt = at;
        request().about(found.total());
        toCreate = found.created();
        toChange = found.changed();
        unchanged = found.unchanged();
        invalid = found.invalid();
    }

    /** Every row was looked at. */
    void checked() {
        request().is(ImportState.CHECKED);
        lookedAt = null;
    }

    /**
     * The file cannot be used.
     *
     * @param args of the message that says why, as JSON
     */
    void refuse(String code, String args, Instant at) {
        refusalCode = code;
        refusalArgs = args;
        request().end(ImportState.REFUSED, at);
        lookedAt = null;
    }

    /**
     * Somebody confirmed it.
     *
     * @param again whether what was there already at the check is looked at once more
     * @throws Refused as a conflict when it does not wait for that
     */
    void start(boolean again, Instant at) {
        if (state() != ImportState.CHECKED || !again && toCreate + toChange == 0) {
            throw Refused.conflict(kind().texts() + ".notWaiting");
        }
        if (again) {
            toCreate += unchanged;
            unchanged = 0;
        }
        request().is(ImportState.IMPORTING);
        startedAt = at;
    }

    /** A slice is done. */
    void count(int newOnes, int knownOnes, int failedOnes) {
        created += newOnes;
        updated += knownOnes;
        failed += failedOnes;
    }

    /**
     * The rows that still wait are not imported any more. They stay stored as they are, however many: nobody who writes waits
     * for them.
     *
     * @return whether any row still waited
     */
    public boolean leaveRest(Cause why) {
        int left = toCreate + toChange - created - updated - failed;
        if (left > 0) {
            restLeft = why;
            failed += left;
        }
        return left > 0;
    }

    /** Why the rows that wait are not imported any more; null while they are. */
    Cause restLeft() {
        return restLeft;
    }

    /**
     * Every row was dealt with, or the rest is cancelled.
     *
     * @throws Refused as a conflict when that is so already
     */
    public void end(boolean cancelled, Instant at) {
        if (!isOpen()) {
            throw over();
        }
        request().end(cancelled ? ImportState.CANCELLED : ImportState.COMPLETED, at);
        lookedAt = null;
    }

    /** Its process was ended in the engine: the rest is cancelled. */
    public void endByForce(Instant at, ForcedEnd end) {
        end(true, at);
        request().endedByForce(end);
    }

    /** Nobody confirmed it in time. */
    void expire(Instant at) {
        request().end(ImportState.EXPIRED, at);
    }

    /** What is said to who comes too late. */
    Refused over() {
        return Refused.conflict(kind().texts() + ".over");
    }

    RequestKind kind() {
        return request().kind();
    }

    public Customer customer() {
        return new Customer(
                request().organizationId(), request().partnerId(), request().customer());
    }

    public ImportState state() {
        return request().state(ImportState.class);
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    /** Null unless refused. */
    String refusalCode() {
        return refusalCode;
    }

    /** JSON array; null unless refused. */
    String refusalArgs() {
        return refusalArgs;
    }

    /** @param refusal why the file as a whole cannot be used; null unless refused */
    ImportView view(Refused refusal) {
        return new ImportView(
                kind(),
                id(),
                request().number(),
                request().organizationId(),
                request().fileName(),
                state(),
                cancelRequested,
                request().requestedBy(),
                request().requestedAt(),
                startedAt,
                request().endedAt(),
                request().forcedEnd(),
                new ImportView.Check(request().amount(), toCreate, toChange, unchanged, invalid),
                new ImportView.Done(created, updated, failed),
                refusal);
    }
}
