package io.mpsexpress.engine.input;

import io.mpsexpress.shared.Refused;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates in queries only the few expressions that saved filters need. Camunda 7.24 evaluates any expression that a
 * signed-in person puts into the or-queries of a task query or a filter (CVE-2026-109432), and with it reaches every bean.
 * Only queries evaluate without a variable scope, so that this one place catches them all, whichever way they came in.
 */
class QueryExpressions extends SpringExpressionManager {

    private static final Set<String> HARMLESS = Set.of("currentUser()", "currentUserGroups()", "now()");

    QueryExpressions(ApplicationContext context) {
        super(context);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isHarmless()) {
                throw Refused.invalid("engine.expressionInQuery");
            }
            return super.getValue(scope, execution);
        }

        private boolean isHarmless() {
            String text = expressionText.strip();
            return (text.startsWith("${") || text.startsWith("#{"))
                    && text.endsWith("}")
                    && HARMLESS.contains(text.substring(2, text.length() - 1).strip());
        }
    }
}
