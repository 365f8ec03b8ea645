package io.mpsexpress.engine.input;

import io.mpsexpress.engine.LikePattern;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;

/**
 * Holds every pattern that the engine gives to the database to {@link LikePattern}. Looks at the statements themselves: a
 * pattern comes in by many fields of many queries, by conditions on variables, and by what extends a filter.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "parameterize", args = Statement.class))
class BoundedPatterns implements Interceptor {

    /** A parameter; with the operator before it, and functions around it, where it is a pattern. */
    private static final Pattern PARAMETER =
            Pattern.compile("(\\blike\\s+(?:\\w+\\s*\\(\\s*)?)?\\?", Pattern.CASE_INSENSITIVE);

    private final Configuration configuration;

    BoundedPatterns(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Object intercept(Invocation statement) throws Throwable {
        StatementHandler handler = (StatementHandler) statement.getTarget();
        BoundSql sql = handler.getBoundSql();
        List<ParameterMapping> parameters = sql.getParameterMappings();
        Matcher found = PARAMETER.matcher(sql.getSql());
        for (int i = 0; i < parameters.size() && found.find(); i++) {
            if (found.group(1) != null && value(sql, parameters.get(i).getProperty()) instanceof String pattern) {
                new LikePattern(pattern);
            }
        }
        return statement.proceed();
    }

    private Object value(BoundSql sql, String property) {
        Object all = sql.getParameterObject();
        if (sql.hasAdditionalParameter(property)) {
            return sql.getAdditionalParameter(property);
        }
        return all instanceof String ? all : configuration.newMetaObject(all).getValue(property);
    }
}
