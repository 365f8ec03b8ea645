package io.mpsexpress.engine.comment;

import io.mpsexpress.database.AtStart;
import io.mpsexpress.engine.comment.RequestTalk.Said;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was said in Tasklist of an earlier version, or on a node that still is of it, to the requests. No migration can: the
 * engine creates its tables after all of them.
 */
@Component
class EarlierComments implements AtStart {

    private static final String OF_INSTANCES =
            """
            select c.id_, c.user_id_, c.time_, c.full_msg_, p.business_key_
            from act_hi_comment c
            left join act_hi_taskinst t on t.id_ = c.task_id_
            join act_hi_procinst p on p.proc_inst_id_ = coalesce(t.proc_inst_id_, c.proc_inst_id_)
            where c.type_ = 'comment' and c.user_id_ is not null and c.full_msg_ is not null
            order by c.time_, c.id_
            """;

    private final JdbcClient jdbc;
    private final RequestTalk talk;
    private final TransactionTemplate transaction;

    EarlierComments(JdbcClient jdbc, RequestTalk talk, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.talk = talk;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        List<Earlier> earlier = jdbc.sql(OF_INSTANCES)
                .query((row, number) -> new Earlier(row.getString("business_key_"), said(row)))
                .list();
        earlier.forEach(comment -> transaction.executeWithoutResult(status -> bring(comment)));
    }

    private void bring(Earlier comment) {
        if (talk.takeOver(comment.businessKey(), comment.said())) {
            jdbc.sql("delete from act_hi_comment where id_ = ?")
                    .param(comment.said().id())
                    .update();
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("id_"),
                row.getString("user_id_"),
                new String(row.getBytes("full_msg_"), StandardCharsets.UTF_8),
                row.getTimestamp("time_").toInstant());
    }

    private record Earlier(String businessKey, Said said) {}
}
