package io.mpsexpress.engine.node;

import io.mpsexpress.database.DatabaseLink;
import io.mpsexpress.engine.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How nodes know of each other, by the database that they share. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    @Bean
    SignOfLife signOfLife(DatabaseLink link, Node node, JdbcTemplate jdbc, TransactionTemplate transaction) {
        return link.isPostgresql() ? new LockOfLife(link, node, jdbc, transaction) : new OnlyNode(transaction);
    }
}
