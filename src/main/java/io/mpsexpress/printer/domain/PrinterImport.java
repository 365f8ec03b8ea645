package io.mpsexpress.printer.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A fleet file that somebody uploaded, and how far its import got. Its rows are {@link PrinterImportRows}. */
@Entity
@Table(name = "printer_import")
public class PrinterImport {

    @Id
    private UUID id;

    @OneToOne(optional = false, cascade = CascadeType.PERSIST)
    @MapsId
    @JoinColumn(name = "id")
    private Request request;

    private String refusalCode;
    private String refusalArgs;

    // set past the version by PrinterImports#requestCancellation: a cancel never makes a slice fail
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
    private String restLeftCode;

    @Version
    private Integer version;

    protected PrinterImport() {}

    /** A file that is about to be looked at. */
    public PrinterImport(OrganizationView organization, String fileName, String uploadedBy, Instant uploadedAt) {
        this.request = Request.begin(
                        Ids.next(),
                        RequestKind.PRINTER_IMPORT,
                        organization.asCustomer(),
                        null,
                        PrinterImportState.CHECKING,
                        uploadedBy,
                        uploadedAt)
                .about(0)
                .ofFile(fileName);
        this.id = request.id();
        this.lookedAt = uploadedAt;
    }

    /** What the look at its rows found so far. */
    void looked(PrinterImportView.Check found, Instant at) {
        lookedAt = at;
        request.about(found.total());
        toCreate = found.created();
        toChange = found.changed();
        unchanged = found.unchanged();
        invalid = found.invalid();
    }

    /** Every row was looked at. */
    void checked() {
        request.is(PrinterImportState.CHECKED);
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
        request.end(PrinterImportState.REFUSED, at);
        lookedAt = null;
    }

    /**
     * Somebody confirmed it.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void start(Instant at) {
        if (state() != PrinterImportState.CHECKED || toCreate + toChange == 0) {
            throw Refused.conflict("printer.import.notWaiting");
        }
        request.is(PrinterImportState.IMPORTING);
        startedAt = at;
    }

    /** A slice is done. */
    public void count(int newPrinters, int updatedPrinters, int failedRows) {
        created += newPrinters;
        updated += updatedPrinters;
        failed += failedRows;
    }

    /**
     * The rows that still wait are not imported any more. They stay stored as they are, however many: nobody who writes waits
     * for them.
     *
     * @param code of the message that says why; it has nothing to do with the rows
     * @return whether any row still waited
     */
    public boolean leaveRest(String code) {
        int left = toCreate + toChange - created - updated - failed;
        if (left > 0) {
            restLeftCode = code;
            failed += left;
        }
        return left > 0;
    }

    /** Why the rows that wait are not imported any more: code of a message. Null while they are. */
    String restLeftCode() {
        return restLeftCode;
    }

    /** Every row was dealt with, or the rest is cancelled. */
    public void end(boolean cancelled, Instant at) {
        if (!request.isOpen()) {
            throw Refused.conflict("printer.import.over");
        }
        request.end(cancelled ? PrinterImportState.CANCELLED : PrinterImportState.COMPLETED, at);
        lookedAt = null;
    }

    /** Its process was ended in the engine: the rest is cancelled. */
    public void endByForce(Instant at, ForcedEnd end) {
        end(true, at);
        request.endedByForce(end);
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return request.forcedEnd();
    }

    /** Nobody confirmed it in time. */
    void expire(Instant at) {
        request.end(PrinterImportState.EXPIRED, at);
    }

    public UUID id() {
        return id;
    }

    /** What people call it. */
    public String number() {
        return request.number();
    }

    public UUID organizationId() {
        return request.organizationId();
    }

    public UUID partnerId() {
        return request.partnerId();
    }

    public PrinterImportState state() {
        return request.state(PrinterImportState.class);
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
    PrinterImportView view(Refused refusal) {
        return new PrinterImportView(
                id,
                request.number(),
                organizationId(),
                request.customer(),
                request.fileName(),
                state(),
                cancelRequested,
                request.requestedBy(),
                request.requestedAt(),
                startedAt,
                request.endedAt(),
                request.forcedEnd(),
                new PrinterImportView.Check(request.amount(), toCreate, toChange, unchanged, invalid),
                new PrinterImportView.Done(created, updated, failed),
                refusal);
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public String uploadedBy() {
        return request.requestedBy();
    }
}
