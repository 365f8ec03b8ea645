package io.mpsexpress.printer.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.shared.FileName;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    private UUID organizationId;
    private UUID partnerId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private PrinterImportState state;

    private String refusalCode;
    private String refusalArgs;

    // set past the version by PrinterImports#requestCancellation: a cancel never makes a slice fail
    @Column(updatable = false)
    private boolean cancelRequested;

    private String uploadedBy;
    private Instant uploadedAt;
    private Instant startedAt;
    private Instant endedAt;
    private Instant lookedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    private int total;
    private int toCreate;
    private int toChange;
    private int unchanged;
    private int invalid;
    private int created;
    private int updated;
    private int failed;

    @Version
    private Integer version;

    protected PrinterImport() {}

    /** A file that is about to be looked at. */
    public PrinterImport(OrganizationView organization, String fileName, String uploadedBy, Instant uploadedAt) {
        this.id = Ids.next();
        this.organizationId = organization.id();
        this.partnerId = organization.partnerId();
        this.fileName = FileName.shortened(fileName);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.lookedAt = uploadedAt;
        this.state = PrinterImportState.CHECKING;
    }

    /** What the look at its rows found so far. */
    void looked(PrinterImportView.Check found, Instant at) {
        lookedAt = at;
        total = found.total();
        toCreate = found.created();
        toChange = found.changed();
        unchanged = found.unchanged();
        invalid = found.invalid();
    }

    /** Every row was looked at. */
    void checked() {
        state = PrinterImportState.CHECKED;
        lookedAt = null;
    }

    /**
     * The file cannot be used.
     *
     * @param args of the message that says why, as JSON
     */
    void refuse(String code, String args, Instant at) {
        state = PrinterImportState.REFUSED;
        refusalCode = code;
        refusalArgs = args;
        endedAt = at;
        lookedAt = null;
    }

    /**
     * Somebody confirmed it.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void start(Instant at) {
        if (state != PrinterImportState.CHECKED || toCreate + toChange == 0) {
            throw Refused.conflict("printer.import.notWaiting");
        }
        state = PrinterImportState.IMPORTING;
        startedAt = at;
    }

    /** A slice is done. */
    public void count(int newPrinters, int updatedPrinters, int failedRows) {
        created += newPrinters;
        updated += updatedPrinters;
        failed += failedRows;
    }

    /** Every row was dealt with, or the rest is cancelled. */
    public void end(boolean cancelled, Instant at) {
        if (state.isOver()) {
            throw Refused.conflict("printer.import.over");
        }
        state = cancelled ? PrinterImportState.CANCELLED : PrinterImportState.COMPLETED;
        endedAt = at;
        lookedAt = null;
    }

    /** Its process was ended in the engine: the rest is cancelled. */
    public void endByForce(Instant at, ForcedEnd end) {
        end(true, at);
        forcedEnd = end;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public PrinterImportState state() {
        return state;
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public String uploadedBy() {
        return uploadedBy;
    }
}
