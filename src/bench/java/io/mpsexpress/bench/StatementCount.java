package io.mpsexpress.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** How many statements threads execute that answer visitors; not those for their sessions, and not what others do meanwhile. */
final class StatementCount implements BeanPostProcessor, QueryExecutionListener {

    private final AtomicInteger count = new AtomicInteger();

    /** Since the last time. */
    int next() {
        return count.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(dataSource).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread().getName().startsWith("http-")) {
            queries.stream()
                    .filter(query -> !query.getQuery().contains("SPRING_SESSION"))
                    .forEach(query -> count.incrementAndGet());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted already
    }
}
