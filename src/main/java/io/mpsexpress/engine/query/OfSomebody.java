package io.mpsexpress.engine.query;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;

/** Tasks sorted by a variable, of those alone that have it: {@link TaskQuerySql} asks for them, where it changes a statement at all. */
class OfSomebody extends QueryOrderingProperty {

    private boolean used;

    OfSomebody(QueryOrderingProperty original) {
        setRelation(original.getRelation());
        setQueryProperty(original.getQueryProperty());
        setDirection(original.getDirection());
        setRelationConditions(original.getRelationConditions());
    }

    /** Instead of the first. */
    List<QueryOrderingProperty> before(List<QueryOrderingProperty> order) {
        return Stream.concat(Stream.of(this), order.stream().skip(1)).toList();
    }

    /** Whether those that do not have it were left out. */
    boolean isUsed() {
        return used;
    }

    void use() {
        used = true;
    }
}
