package io.mpsexpress.request;

import io.mpsexpress.engine.ForcedEnd;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What is particular of a kind of request: kept in a table of its own, with the id of the request that it refers to. */
@MappedSuperclass
public abstract class RequestOfKind {

    @Id
    private UUID id;

    @OneToOne(optional = false, cascade = CascadeType.PERSIST)
    @MapsId
    @JoinColumn(name = "id")
    private Request request;

    @Version
    private Integer version;

    protected RequestOfKind() {}

    protected RequestOfKind(Request request) {
        this.request = request;
        this.id = request.id();
    }

    protected Request request() {
        return request;
    }

    /** Whether people can look at it. */
    public boolean isStored() {
        return version != null;
    }

    public UUID id() {
        return id;
    }

    /** What people call it; null before it is stored. */
    public String number() {
        return request.number();
    }

    public UUID organizationId() {
        return request.organizationId();
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return request.partnerId();
    }

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return request.workedOnBy();
    }

    public boolean isOpen() {
        return request.isOpen();
    }

    /** User id. */
    public String requestedBy() {
        return request.requestedBy();
    }

    public Instant requestedAt() {
        return request.requestedAt();
    }

    /** Null while open. */
    public Instant endedAt() {
        return request.endedAt();
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return request.forcedEnd();
    }
}
