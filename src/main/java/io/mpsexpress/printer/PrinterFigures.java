package io.mpsexpress.printer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.program.routing.PrintersToRoute;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many printers of customers stand where, by the eligibility as of the last change of their facts: counted along an index
 * of status, partner and customer, so that no row of a printer is read. Printers of parent organizations are left out: they
 * can never be enrolled. Whether the caller may see a partner's is checked by those who use it.
 */
@Repository
public class PrinterFigures implements PrintersToRoute {

    private static final String RESOLVABLE = Arrays.stream(EligibilityStatus.values())
            .filter(EligibilityStatus::isResolvable)
            .map(status -> "'" + status + "'")
            .collect(joining(", "));

    /** Pending and managed by a request of ours: what came in so with a fleet file went no way here. */
    private static final String STANDING =
            """
            select p.id, p.partner_id,
                   case when p.management = '%1$s' and p.managed_under is not null then '%2$s'
                        when p.management = '%3$s' and p.managed_under is not null then '%4$s'
                        when p.eligibility = '%5$s' then '%6$s'
                        when p.supplies_contact_id is not null then '%7$s'
                        else '%8$s' end as stage
            from printer p where p.organization_id = ?
            """
                    .formatted(
                            Management.MANAGED,
                            PrinterStage.MANAGED,
                            Management.PENDING,
                            PrinterStage.SUBMITTED,
                            EligibilityStatus.ELIGIBLE,
                            PrinterStage.ELIGIBLE,
                            PrinterStage.CONTACT_READY,
                            PrinterStage.REGISTERED);

    private final JdbcClient jdbc;

    PrinterFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Printers that are not eligible, where somebody can do something about it.
     *
     * @param partnerId of this partner's customers; null for all
     * @param organizationId of this customer; null for all
     * @return the status that most printers have first; statuses that none has are missing
     */
    public List<StatusCount> notEligible(UUID partnerId, UUID organizationId) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("p.eligibility in (" + RESOLVABLE + ")");
        ofCustomers(conditions, partnerId, organizationId);
        return jdbc.sql("select c.eligibility, sum(c.printers) as printers, count(*) as customers from ("
                        + "select p.eligibility, p.partner_id, p.organization_id, count(*) as printers from printer p"
                        + conditions.sql()
                        + " group by p.eligibility, p.partner_id, p.organization_id) c"
                        + " group by c.eligibility order by printers desc, c.eligibility")
                .params(conditions.args())
                .query((row, number) -> new StatusCount(
                        EligibilityStatus.valueOf(row.getString("eligibility")),
                        row.getLong("printers"),
                        row.getLong("customers")))
                .list();
    }

    @Override
    public Map<EligibilityStatus, Long> notEligible() {
        return notEligible(null, null).stream().collect(toMap(StatusCount::status, StatusCount::printers));
    }

    /**
     * The customers whose printers have a status, the one with most of them first.
     *
     * @param partnerId of this partner; null for all
     * @param organizationId this one only; null for all
     * @param cursor null for the first page
     */
    public Page<CustomerCount> customers(
            EligibilityStatus status, UUID partnerId, UUID organizationId, int limit, String cursor) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("p.eligibility = ?", status.name());
        ofCustomers(conditions, partnerId, organizationId);
        SqlConditions rest = new SqlConditions();
        goOnAfter(Cursor.decode(cursor, 2), rest);
        List<CustomerCount> found = jdbc.sql("select c.organization_id, c.printers from ("
                        + "select p.organization_id, count(*) as printers from printer p" + conditions.sql()
                        + " group by p.organization_id) c" + rest.sql()
                        + " order by c.printers desc, c.organization_id limit " + (limit + 1))
                .params(conditions.args())
                .params(rest.args())
                .query((row, number) ->
                        new CustomerCount(row.getObject("organization_id", UUID.class), row.getLong("printers")))
                .list();
        return Page.of(
                found,
                limit,
                last -> Cursor.of(
                        Long.toString(last.printers()), last.organizationId().toString()));
    }

    /** The printers of an organization, each with the farthest stage at which it is seen to be now. */
    public List<Advance> standing(UUID organizationId) {
        return jdbc.sql(STANDING)
                .param(organizationId)
                .query((row, number) -> new Advance(
                        row.getObject("id", UUID.class),
                        organizationId,
                        row.getObject("partner_id", UUID.class),
                        PrinterStage.valueOf(row.getString("stage"))))
                .list();
    }

    /** What printers are called, by id; without those that are no more. */
    public Map<UUID, Named> named(Collection<UUID> printerIds) {
        Map<UUID, Named> named = new HashMap<>();
        jdbc.sql("select p.id, p.serial_number, p.model from printer p where p.id = any(?)")
                .param(SqlArrays.ids(printerIds))
                .query(row -> {
                    named.put(
                            row.getObject("id", UUID.class),
                            new Named(row.getString("serial_number"), row.getString("model")));
                });
        return named;
    }

    private static void ofCustomers(SqlConditions conditions, UUID partnerId, UUID organizationId) {
        conditions.add("p.partner_id = ?", partnerId);
        conditions.add("p.organization_id = ?", organizationId);
        conditions.add("p.organization_id <> p.partner_id");
    }

    private static void goOnAfter(Cursor last, SqlConditions rest) {
        if (last != null) {
            long printers = last.number(0);
            rest.add(
                    "(c.printers < ? or c.printers = ? and c.organization_id > ?)",
                    List.of(printers, printers, last.id(1)));
        }
    }

    public record Named(String serialNumber, String model) {}

    /** @param customers how many have such printers */
    public record StatusCount(EligibilityStatus status, long printers, long customers) {}

    /** @param organizationId the customer */
    public record CustomerCount(UUID organizationId, long printers) {}
}
