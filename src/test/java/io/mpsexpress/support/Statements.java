package io.mpsexpress.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps the SQL statements that a thread executes, and counts the rows it reads: those of the application and of the engine. */
@Component
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private final ThreadLocal<Taken> kept = new ThreadLocal<>();

    /** Something that takes statements. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements that the work executes in this thread; a batch is one. */
    public List<String> of(Work work) throws Exception {
        return taken(work).statements;
    }

    /** How many rows of the database the work reads in this thread. */
    public int rowsReadBy(Work work) throws Exception {
        return taken(work).rows.get();
    }

    private Taken taken(Work work) throws Exception {
        Taken taken = new Taken(new ArrayList<>(), new AtomicInteger());
        kept.set(taken);
        try {
            work.run();
        } finally {
            kept.remove();
        }
        return taken;
    }

    private record Taken(List<String> statements, AtomicInteger rows) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(dataSource)
                        .listener(this)
                        .proxyResultSet()
                        .jdbcProxyFactory(new CountedRows())
                        .build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Taken taken = kept.get();
        if (taken != null) {
            queries.forEach(query -> taken.statements.add(query.getQuery()));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // kept already
    }

    /** Counts the rows that are asked for while somebody wants to know. */
    private final class CountedRows extends JdkJdbcProxyFactory {

        @Override
        public ResultSet createResultSet(ResultSet rows, ConnectionInfo connection, ProxyConfig config) {
            Taken taken = kept.get();
            return taken == null || rows == null ? rows : counted(rows, taken.rows);
        }

        private static ResultSet counted(ResultSet rows, AtomicInteger count) {
            return (ResultSet) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                        try {
                            Object answer = method.invoke(rows, arguments);
                            if ("next".equals(method.getName()) && Boolean.TRUE.equals(answer)) {
                                count.incrementAndGet();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
