package io.mpsexpress.request;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.FileName;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

/**
 * What a request of any kind has. What is particular of its kind is an entity of the kind's own module, with the same id,
 * which refers to this one and decides about its state.
 */
@Entity
public class Request {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private Long number;

    private UUID organizationId;
    private UUID partnerId;
    private String customer;
    private String comparableCustomer;
    private UUID partOf;
    private Integer amount;
    private String fileName;
    private String note;
    private String comparableNote;
    private String state;
    private String requestedBy;
    private Instant requestedAt;
    private Instant endedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected Request() {}

    /**
     * A request that begins.
     *
     * @param partOf the request within which this one came up; null when it stands by itself
     * @param state of its kind; clients see the name
     * @param by user id
     */
    public static Request begin(
            UUID id, RequestKind kind, Customer customer, UUID partOf, Enum<?> state, String by, Instant at) {
        Request request = new Request();
        request.id = id;
        request.kind = kind;
        request.organizationId = customer.organizationId();
        request.partnerId = customer.partnerId();
        request.customer = customer.name();
        request.comparableCustomer = ComparableText.of(customer.name());
        request.partOf = partOf;
        request.state = state.name();
        request.requestedBy = by;
        request.requestedAt = at;
        return request;
    }

    /** How many printers or rows it is about. */
    public Request about(int amount) {
        this.amount = amount;
        return this;
    }

    /** @param name as the browser gave it; may be null */
    public Request ofFile(String name) {
        this.fileName = FileName.shortened(name);
        return this;
    }

    /** @param text null for none */
    public Request noted(RequestNote text) {
        this.note = text == null ? null : text.text();
        this.comparableNote = ComparableText.of(note);
        return this;
    }

    /** It goes on. */
    public void is(Enum<?> now) {
        state = now.name();
    }

    /** Nothing will happen any more. */
    public void end(Enum<?> end, Instant at) {
        state = end.name();
        endedAt = at;
    }

    /** It ended because its process was ended in the engine. */
    public void endedByForce(ForcedEnd end) {
        forcedEnd = end;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }

    /** The state as one of its kind's. */
    public <S extends Enum<S>> S state(Class<S> states) {
        return Enum.valueOf(states, state);
    }

    public UUID id() {
        return id;
    }

    public RequestKind kind() {
        return kind;
    }

    /** What people call it, {@code E-10342}; null before it is stored. */
    public String number() {
        return number == null ? null : kind.number(number);
    }

    public UUID organizationId() {
        return organizationId;
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return partnerId;
    }

    /** Name of the child organization that it is for. */
    public String customer() {
        return customer;
    }

    /** Null when it stands by itself. */
    public UUID partOf() {
        return partOf;
    }

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return partOf == null ? id : partOf;
    }

    /** Printers or rows; 0 when it is about none. */
    public int amount() {
        return amount == null ? 0 : amount;
    }

    /** Without path; empty when it is unknown, null when it is about no file. */
    public String fileName() {
        return fileName;
    }

    /** Null for none. */
    public String note() {
        return note;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** User id. */
    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null while open. */
    public Instant endedAt() {
        return endedAt;
    }
}
