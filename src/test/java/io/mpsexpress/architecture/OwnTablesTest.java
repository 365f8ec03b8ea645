package io.mpsexpress.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.architecture.SqlOfModules.Mention;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A module's SQL is about its own tables; what it needs of another's, that module's face gives. Modulith sees classes only:
 * this reads the SQL in each module's Java, its queries in JPQL, and its migrations.
 */
class OwnTablesTest {

    /**
     * Landed before the rule, never to change; in the last two, what requests and imports of files have in common was brought
     * together, once.
     */
    private static final Set<String> EARLIER_MIGRATIONS = Set.of(
            "V411__requests_of_a_partner.sql", "V601__enrollments.sql", "V901__requests.sql", "V930__file_imports.sql");

    /** References against the direction of the modules: the database keeps watch, no module reads along them. */
    private static final Set<String> WATCHED_BY_THE_DATABASE =
            Set.of("V501__printers.sql supplies_contact", "V901__requests.sql organization");

    private final SqlOfModules sql = new SqlOfModules();

    @Test
    void codeReadsAndWritesTablesOfItsModuleOnly() {
        Predicate<Mention> foreign = mention -> !mention.own() && !mention.joinsOwnRowsWithTheirRequest();
        assertThat(mentions(sql.inCode(), foreign)).isEmpty();
    }

    @Test
    void migrationsReadAndWriteTablesOfTheirModuleOnly() {
        Predicate<Mention> foreign = mention -> !mention.own() && !EARLIER_MIGRATIONS.contains(mention.file());
        assertThat(mentions(sql.inMigrations(), foreign)).isEmpty();
    }

    @Test
    void constraintsReferToModulesThatTheirsMaySee() {
        Predicate<Mention> against = mention -> !mention.own() && !mention.ofAModuleThatItMaySee();
        assertThat(mentions(sql.references(), against)).isEqualTo(new TreeSet<>(WATCHED_BY_THE_DATABASE));
    }

    /** That the reader of SQL reads: it finds what is known to be there. */
    @Test
    void everyTableIsFoundInSqlOfItsOwner() {
        assertThat(sql.owners()).containsAllEntriesOf(Map.of("printer", "printer", "enrollment", "enrollment"));
        assertThat(mentions(sql.inCode(), Mention::own))
                .contains("RequestList request", "JdbcStuckSteps act_ru_task", "BulkContacts supplies_contact");
    }

    private static Set<String> mentions(Stream<Mention> all, Predicate<Mention> which) {
        return all.filter(which).map(Mention::toString).collect(toCollection(TreeSet::new));
    }
}
