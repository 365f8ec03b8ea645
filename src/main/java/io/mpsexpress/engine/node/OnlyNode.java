package io.mpsexpress.engine.node;

import org.springframework.transaction.support.TransactionTemplate;

/** An H2 database is one process's alone: any other node is gone. */
class OnlyNode implements SignOfLife {

    private final TransactionTemplate transaction;

    OnlyNode(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    public void give() {
        // nobody is there to see it
    }

    @Override
    public boolean ifGone(String node, Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
        return true;
    }

    @Override
    public void close() {
        // as above
    }
}
