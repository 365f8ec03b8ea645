package io.mpsexpress.engine.query;

import java.util.List;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Counts tasks whatever their order: the engine joins what a list is sorted by to every count as well. And lists tasks by customer
 * without sorting all of them: those that have a customer come first, in the order of an index, and a page full of them is the
 * page.
 */
public class TaskPages extends TaskManager {

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        List<QueryOrderingProperty> order = query.getOrderingProperties();
        query.setOrderingProperties(List.of());
        try {
            return super.findTaskCountByQueryCriteria(query);
        } finally {
            query.setOrderingProperties(order);
        }
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        List<QueryOrderingProperty> order = query.getOrderingProperties();
        if (!isByCustomer(order) || query.getMaxResults() == Integer.MAX_VALUE) {
            return super.findTasksByQueryCriteria(query);
        }
        OfSomebody having = new OfSomebody(order.get(0));
        query.setOrderingProperties(having.before(order));
        try {
            List<Task> page = super.findTasksByQueryCriteria(query);
            if (!having.isUsed() || page.size() == query.getMaxResults()) {
                return page;
            }
        } finally {
            query.setOrderingProperties(order);
        }
        // the statement is sent with other joins than it has here, by which its answer would be known
        ((DbSqlSession) getDbSqlSession()).getSqlSession().clearCache();
        return super.findTasksByQueryCriteria(query);
    }

    private static boolean isByCustomer(List<QueryOrderingProperty> order) {
        return !order.isEmpty()
                && order.get(0).getDirection() == Direction.ASCENDING
                && order.get(0).hasRelationConditions()
                && order.get(0).getRelationConditions().stream()
                        .anyMatch(condition -> TaskQueryTuning.CUSTOMER.equals(condition.getScalarValue()));
    }
}
