package io.mpsexpress.shared;

import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidValueGenerator;

/** Gives entities {@linkplain Ids#next() our keys} when they are saved; those without a version are inserted at once then. */
public class NextId implements UuidValueGenerator {

    @Override
    public UUID generateUuid(SharedSessionContractImplementor session) {
        return Ids.next();
    }
}
