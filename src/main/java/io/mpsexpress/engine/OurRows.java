package io.mpsexpress.engine;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** The rows of our own that a transaction has changed and not written yet. */
@Repository
class OurRows {

    private final EntityManager entities;

    OurRows(EntityManager entities) {
        this.entities = entities;
    }

    void write() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }
}
