package io.mpsexpress.engine.query;

import java.sql.Connection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * Takes from the engine's task queries what makes them slow and changes nothing of what they find. The engine always looks
 * for duplicates, which only the join with candidates or rights can give; it counts the tasks of a group by reading the
 * tasks; and it looks for tasks of a partner or of nobody, where each of our processes is a partner's. What does not look exactly as expected is left as it is.
 */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
class TaskQuerySql implements Interceptor {

    private static final String TASKS = " from ACT_RU_TASK RES";
    private static final String CANDIDATES = "left join ACT_RU_IDENTITYLINK I ";
    private static final String RIGHTS = "ACT_RU_AUTHORIZATION";
    private static final Pattern SORTED_BY = Pattern.compile("left join\\s+ACT_RU_VARIABLE\\b");
    /** With the second half alone the database goes along the index of a partner's newest tasks. */
    private static final Pattern OF_PARTNER_OR_NOBODY = Pattern.compile(
            "\\(\\s*RES\\.TENANT_ID_ is null\\s+or\\s+(RES\\.TENANT_ID_ in\\s*\\(\\s*\\?\\s*\\))\\s*\\)");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern DISTINCT = Pattern.compile(
            "^(select |select count ?\\(|select count\\(\\*\\) from \\(select )distinct ", Pattern.CASE_INSENSITIVE);
    /** In the way of H2, and of PostgreSQL; with the conditions. */
    private static final Pattern COUNT_OF_CANDIDATES = Pattern.compile(
            "^select count ?\\((\\*\\) from \\(select )?distinct RES\\.ID_ ?\\)?" + TASKS + " " + CANDIDATES
                    + "on I\\.TASK_ID_ = RES\\.ID_ where (?<conditions>.+?)( \\) countDistinct)?$",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        BoundSql statement = ((StatementHandler) invocation.getTarget()).getBoundSql();
        if (statement.getSql().contains("ACT_RU_TASK RES")) {
            String sql = lean(ofPartner(statement.getSql()));
            OfSomebody first = first(statement.getParameterObject());
            SystemMetaObject.forObject(statement).setValue("sql", first == null ? sql : having(first, sql));
        }
        return invocation.proceed();
    }

    private static OfSomebody first(Object asked) {
        boolean sorted = asked instanceof TaskQueryImpl query
                && !query.getOrderingProperties().isEmpty();
        return sorted && ((TaskQueryImpl) asked).getOrderingProperties().get(0) instanceof OfSomebody first
                ? first
                : null;
    }

    /** Only those that have what they are sorted by; whom rights limit has few, and they are left as they are. */
    static String having(OfSomebody first, String sql) {
        Matcher join = SORTED_BY.matcher(sql);
        if (sql.contains(RIGHTS) || !join.find()) {
            return sql;
        }
        first.use();
        return join.replaceFirst("inner join ACT_RU_VARIABLE");
    }

    static String ofPartner(String original) {
        return OF_PARTNER_OR_NOBODY.matcher(original).replaceAll("$1");
    }

    static String lean(String original) {
        String sql = WHITE_SPACE.matcher(original).replaceAll(" ").strip();
        if (!sql.contains(TASKS) || sql.contains(RIGHTS)) {
            return original;
        }
        if (sql.contains(CANDIDATES)) {
            Matcher count = COUNT_OF_CANDIDATES.matcher(sql);
            return count.matches() && !count.group("conditions").contains("RES.")
                    ? "select count(distinct I.TASK_ID_) from ACT_RU_IDENTITYLINK I where " + count.group("conditions")
                    : original;
        }
        return DISTINCT.matcher(sql).replaceFirst("$1");
    }
}
