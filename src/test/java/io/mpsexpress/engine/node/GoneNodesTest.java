package io.mpsexpress.engine.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.database.DatabaseLink;
import io.mpsexpress.engine.Node;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets the jobs of a node that is gone, and that nobody gets those of one that lives. */
@ApplicationTest
class GoneNodesTest {

    @Autowired
    private GoneNodes goneNodes;

    @Autowired
    private Node node;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private NodeConfiguration nodes;

    @Autowired
    private DatabaseLink link;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String job = Ids.next().toString();

    @AfterEach
    void forgetTheJob() {
        jdbc.update("delete from act_ru_job where id_ = ?", job);
    }

    @Test
    void whatThisNodeHoldsItKeeps() {
        assertThat(engine.getJobExecutor().getLockOwner()).isEqualTo(node.id());
        lockedBy(node.id());
        goneNodes.look();
        assertThat(owner()).containsExactly(node.id());
    }

    @Test
    void whatANodeHeldThatIsGoneIsFreeAndThatNodeCannotCommitIt() {
        lockedBy("gone");
        goneNodes.look();
        assertThat(owner()).containsOnlyNulls();
        assertThat(jdbc.queryForObject("select rev_ from act_ru_job where id_ = ?", Integer.class, job))
                .isEqualTo(2);
    }

    /** On H2 there is no other node. */
    @Test
    void whatAnotherNodeHoldsIsItsOwnUntilItEndsHoweverThatHappens() throws Exception {
        Node other = new Node();
        SignOfLife sign = nodes.signOfLife(link, other, jdbc, transaction);
        if (sign instanceof OnlyNode) {
            return;
        }
        sign.give();
        lockedBy(other.id());
        goneNodes.look();
        assertThat(owner()).containsExactly(other.id());
        sign.close();
        // the server needs a moment to see it; and the application looks by itself
        while (owner().get(0) != null) {
            goneNodes.look();
        }
    }

    private void lockedBy(String owner) {
        jdbc.update(
                "insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_, lock_owner_, lock_exp_time_)"
                        + " values (?, 1, 'message', 0, 1, ?, current_timestamp)",
                job,
                owner);
    }

    private List<String> owner() {
        return jdbc.queryForList("select lock_owner_ from act_ru_job where id_ = ?", String.class, job);
    }
}
