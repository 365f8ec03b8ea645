package io.mpsexpress.support;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps the SQL statements that a thread executes: those of the application and those of the engine. */
@Component
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private final ThreadLocal<List<String>> kept = new ThreadLocal<>();

    /** Something that takes statements. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements that the work executes in this thread; a batch is one. */
    public List<String> of(Work work) throws Exception {
        List<String> statements = new ArrayList<>();
        kept.set(statements);
        try {
            work.run();
        } finally {
            kept.remove();
        }
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(dataSource).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> statements = kept.get();
        if (statements != null) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // kept already
    }
}
