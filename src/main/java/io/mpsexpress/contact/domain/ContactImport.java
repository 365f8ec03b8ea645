package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
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

/** A file of contacts that somebody uploaded, and how far its import got. Its rows are {@link ContactImportRows}. */
@Entity
@Table(name = "contact_import")
public class ContactImport {

    @Id
    private UUID id;

    private UUID organizationId;
    private UUID partnerId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ContactImportState state;

    private String refusalCode;
    private String refusalArgs;

    // set past the version by ContactImports#requestCancellation: a cancel never makes a slice fail
    @Column(updatable = false)
    private boolean cancelRequested;

    private String uploadedBy;
    private Instant uploadedAt;
    private Instant startedAt;
    private Instant endedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected ContactImport() {}

    private ContactImport(OrganizationView organization, String fileName, String uploadedBy, Instant uploadedAt) {
        this.id = Ids.next();
        this.organizationId = organization.id();
        this.partnerId = organization.partnerId();
        this.fileName = FileName.shortened(fileName);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** A file whose rows were looked at. */
    public static ContactImport checked(
            OrganizationView organization, String fileName, String uploadedBy, Instant uploadedAt) {
        ContactImport checked = new ContactImport(organization, fileName, uploadedBy, uploadedAt);
        checked.state = ContactImportState.CHECKED;
        return checked;
    }

    /**
     * A file that cannot be used.
     *
     * @param code of the message that says why
     * @param args of the message, as JSON
     */
    public static ContactImport refused(
            OrganizationView organization,
            String fileName,
            String uploadedBy,
            Instant uploadedAt,
            String code,
            String args) {
        ContactImport refused = new ContactImport(organization, fileName, uploadedBy, uploadedAt);
        refused.state = ContactImportState.REFUSED;
        refused.refusalCode = code;
        refused.refusalArgs = args;
        refused.endedAt = uploadedAt;
        return refused;
    }

    /**
     * Somebody confirmed it.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void start(Instant at) {
        if (state != ContactImportState.CHECKED) {
            throw Refused.conflict("contact.import.notWaiting");
        }
        state = ContactImportState.IMPORTING;
        startedAt = at;
    }

    /** Every row was dealt with, or the rest is cancelled. */
    public void end(boolean cancelled, Instant at) {
        requireNotOver();
        state = cancelled ? ContactImportState.CANCELLED : ContactImportState.COMPLETED;
        endedAt = at;
    }

    /** Its process was ended in the engine: the rest is cancelled. */
    public void endByForce(Instant at, ForcedEnd end) {
        end(true, at);
        forcedEnd = end;
    }

    /**
     * @throws Refused as a conflict when nothing will happen any more
     */
    public void requireNotOver() {
        if (state.isOver()) {
            throw Refused.conflict("contact.import.over");
        }
    }

    public UUID id() {
        return id;
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return partnerId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    /** Without path; may be empty. */
    public String fileName() {
        return fileName;
    }

    public ContactImportState state() {
        return state;
    }

    /** Null unless refused. */
    public String refusalCode() {
        return refusalCode;
    }

    /** JSON array; null unless refused. */
    public String refusalArgs() {
        return refusalArgs;
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Null before somebody confirmed. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Null before it is over. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }
}
