package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
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

/** A file of contacts that somebody uploaded, and how far its import got. Its rows are {@link ContactImportRows}. */
@Entity
@Table(name = "contact_import")
public class ContactImport {

    @Id
    private UUID id;

    @OneToOne(optional = false, cascade = CascadeType.PERSIST)
    @MapsId
    @JoinColumn(name = "id")
    private Request request;

    private String refusalCode;
    private String refusalArgs;

    // set past the version by ContactImports#requestCancellation: a cancel never makes a slice fail
    @Column(updatable = false)
    private boolean cancelRequested;

    private Instant startedAt;

    @Version
    private Integer version;

    protected ContactImport() {}

    private ContactImport(
            OrganizationView organization, String fileName, int rows, String uploadedBy, Instant uploadedAt) {
        this.request = Request.begin(
                        Ids.next(),
                        RequestKind.CONTACT_IMPORT,
                        organization.asCustomer(),
                        null,
                        ContactImportState.CHECKED,
                        uploadedBy,
                        uploadedAt)
                .about(rows)
                .ofFile(fileName);
        this.id = request.id();
    }

    /** A file whose rows were looked at. */
    public static ContactImport checked(
            OrganizationView organization, String fileName, int rows, String uploadedBy, Instant uploadedAt) {
        return new ContactImport(organization, fileName, rows, uploadedBy, uploadedAt);
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
        ContactImport refused = new ContactImport(organization, fileName, 0, uploadedBy, uploadedAt);
        refused.refusalCode = code;
        refused.refusalArgs = args;
        refused.request.end(ContactImportState.REFUSED, uploadedAt);
        return refused;
    }

    /**
     * Somebody confirmed it.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void start(Instant at) {
        if (state() != ContactImportState.CHECKED) {
            throw Refused.conflict("contact.import.notWaiting");
        }
        request.is(ContactImportState.IMPORTING);
        startedAt = at;
    }

    /** Every row was dealt with, or the rest is cancelled. */
    public void end(boolean cancelled, Instant at) {
        requireNotOver();
        request.end(cancelled ? ContactImportState.CANCELLED : ContactImportState.COMPLETED, at);
    }

    /** Its process was ended in the engine: the rest is cancelled. */
    public void endByForce(Instant at, ForcedEnd end) {
        end(true, at);
        request.endedByForce(end);
    }

    /**
     * @throws Refused as a conflict when nothing will happen any more
     */
    public void requireNotOver() {
        if (!request.isOpen()) {
            throw Refused.conflict("contact.import.over");
        }
    }

    public UUID id() {
        return id;
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return request.partnerId();
    }

    /** What people call it. */
    public String number() {
        return request.number();
    }

    public UUID organizationId() {
        return request.organizationId();
    }

    /** Without path; may be empty. */
    public String fileName() {
        return request.fileName();
    }

    public ContactImportState state() {
        return request.state(ContactImportState.class);
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
        return request.requestedBy();
    }

    public Instant uploadedAt() {
        return request.requestedAt();
    }

    /** Null before somebody confirmed. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Null before it is over. */
    public Instant endedAt() {
        return request.endedAt();
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return request.forcedEnd();
    }
}
