package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.NextId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** That somebody accepted terms for printers of a request: it stays as it is. */
@Entity
@Immutable
@Table(name = "terms_acceptance")
public class Acceptance {

    @Id
    @UuidGenerator(algorithm = NextId.class)
    private UUID id;

    private UUID enrollmentId;
    private int termsVersion;
    private String language;
    private String textHash;
    private String acceptedBy;
    private Instant acceptedAt;
    private int printerCount;

    protected Acceptance() {}

    public Acceptance(UUID enrollmentId, TermsOfService terms, String userId, Instant at, int printerCount) {
        this.enrollmentId = enrollmentId;
        this.termsVersion = terms.version();
        this.language = terms.language();
        this.textHash = terms.textHash();
        this.acceptedBy = userId;
        this.acceptedAt = at;
        this.printerCount = printerCount;
    }

    /** Null until it is saved. */
    public UUID id() {
        return id;
    }

    public UUID enrollmentId() {
        return enrollmentId;
    }

    public AcceptedTerms terms() {
        return new AcceptedTerms(termsVersion, language, textHash, acceptedBy, acceptedAt);
    }
}
