package io.mpsexpress.access.process;

import java.util.List;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/** Counts tasks whatever their order: the engine joins what a list is sorted by to every count as well. */
class TaskCounts extends TaskManager {

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
}
