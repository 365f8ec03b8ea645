package io.mpsexpress.engine.input;

import org.aopalliance.intercept.MethodInvocation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Lets one person at a time complete a task. The engine reads a task and its execution one after the other; what somebody
 * else commits in between makes it fail on its own inconsistent picture, instead of saying that the task is done.
 */
@Component
class OneAtATime {

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;

    OneAtATime(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Goes on when nobody else works on the task; finds it gone when somebody else was quicker. */
    Object complete(String taskId, MethodInvocation call) throws Throwable {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        Object result;
        try {
            jdbc.queryForList("select ID_ from ACT_RU_TASK where ID_ = ? for update", String.class, taskId);
            result = call.proceed();
        } catch (Throwable e) {
            transactions.rollback(transaction);
            throw e;
        }
        transactions.commit(transaction);
        return result;
    }
}
