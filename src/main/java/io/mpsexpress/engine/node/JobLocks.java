package io.mpsexpress.engine.node;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's jobs that nodes have locked to run them. */
@Component
class JobLocks implements HeldByNodes {

    private final JdbcClient jdbc;

    JobLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> holders() {
        return jdbc.sql("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null")
                .query(String.class)
                .set();
    }

    /** With its revision the job changes: the engine refuses what a transaction of before makes of it. */
    @Override
    public void giveBack(String node) {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1"
                        + " where lock_owner_ = ?")
                .param(node)
                .update();
    }
}
