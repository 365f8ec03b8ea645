package io.mpsexpress.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's SQL of task queries, as it is for H2 and PostgreSQL, without what it costs for nothing. */
class TaskQuerySqlTest {

    private static final String OF_GROUPS = "( 1 = 1 and ( I.TYPE_ = 'candidate' and ( I.GROUP_ID_ IN ( ? , ? ) ) ) )";
    private static final String CANDIDATES = "left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(distinct RES.ID_ ) from ACT_RU_TASK RES\n  %s  WHERE  %s",
                "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_  from ACT_RU_TASK RES %s WHERE %s ) countDistinct",
            })
    void candidatesAreCountedWithoutTheirTasks(String count) {
        assertThat(TaskQuerySql.lean(count.formatted(CANDIDATES, OF_GROUPS)))
                .isEqualTo("select count(distinct I.TASK_ID_) from ACT_RU_IDENTITYLINK I where " + OF_GROUPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(distinct RES.ID_ ) from ACT_RU_TASK RES %s WHERE %s and RES.ASSIGNEE_ is null",
                "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from ACT_RU_TASK RES %s WHERE %s and RES.TENANT_ID_ in ( ? ) ) countDistinct",
                "select distinct RES.ID_ , RES.NAME_ from ACT_RU_TASK RES %s WHERE %s LIMIT ? OFFSET ?",
                "select distinct RES.ID_ from ACT_RU_TASK RES inner join ( select A.RESOURCE_ID_ from ACT_RU_AUTHORIZATION A ) AUTH",
            })
    void whatNeedsTheTasksOrCanFindOneTwiceStaysAsItIs(String sql) {
        String original = sql.formatted(CANDIDATES, OF_GROUPS);

        assertThat(TaskQuerySql.lean(original)).isEqualTo(original);
    }

    @Test
    void nothingIsLookedForTwiceWhereNothingCanBe() {
        assertThat(TaskQuerySql.lean("select count(distinct RES.ID_ ) from ACT_RU_TASK RES WHERE ( 1 = 1 )"))
                .isEqualTo("select count(RES.ID_ ) from ACT_RU_TASK RES WHERE ( 1 = 1 )");
        assertThat(
                        TaskQuerySql.lean(
                                "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from ACT_RU_TASK RES WHERE ( 1 = 1 ) ) countDistinct"))
                .isEqualTo("SELECT COUNT(*) FROM (SELECT RES.ID_ from ACT_RU_TASK RES WHERE ( 1 = 1 ) ) countDistinct");
        assertThat(TaskQuerySql.lean("select distinct RES.ID_ from ACT_RU_TASK RES order by RES.ID_ asc"))
                .isEqualTo("select RES.ID_ from ACT_RU_TASK RES order by RES.ID_ asc");
    }

    @Test
    void aPartnersTasksAreLookedForAmongItsOwnOnly() {
        assertThat(
                        TaskQuerySql.ofPartner(
                                "WHERE ( 1 = 1 )\n and (RES.TENANT_ID_ is null\n  or RES.TENANT_ID_ in\n ( \n ?\n ) \n ) order by"))
                .isEqualTo("WHERE ( 1 = 1 )\n and RES.TENANT_ID_ in\n ( \n ?\n ) order by");
        // whoever belongs to several sees what is nobody's, too
        String ofSeveral = "and (RES.TENANT_ID_ is null or RES.TENANT_ID_ in ( ? , ? ) )";
        assertThat(TaskQuerySql.ofPartner(ofSeveral)).isEqualTo(ofSeveral);
    }

    @ParameterizedTest
    @CsvSource({"'', inner", "' join ACT_RU_AUTHORIZATION A', left"})
    void onlyThoseThatHaveWhatTheyAreSortedByAreAskedForUnlessRightsLimitThem(String rights, String join) {
        QueryOrderingProperty byCustomer = new QueryOrderingProperty();
        OfSomebody first = new OfSomebody(byCustomer);
        String sql = "select RES.ID_ from ACT_RU_TASK RES" + rights + " %s join ACT_RU_VARIABLE VAR on VAR.NAME_ = ?";

        assertThat(TaskQuerySql.having(first, sql.formatted("left"))).isEqualTo(sql.formatted(join));
        assertThat(first.isUsed()).isEqualTo(join.equals("inner"));
    }
}
