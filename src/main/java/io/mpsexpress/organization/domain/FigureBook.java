package io.mpsexpress.organization.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationFigures;
import io.mpsexpress.organization.PartnerProgress;
import io.mpsexpress.request.RequestQueries;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what there is of organizations: three statements for any number of them, each along an index. Of the other
 * modules' rows it needs no more than that they name the organization, and the status that printers are stored with.
 */
@Repository
class FigureBook {

    private static final String PRINTERS = "select organization_id, eligibility, count(*) from printer"
            + " where organization_id in (:ids) group by organization_id, eligibility";
    private static final String CONTACTS = "select organization_id, count(*) from supplies_contact"
            + " where organization_id in (:ids) group by organization_id";
    private static final String PROGRESS =
            """
            select (select id from organization where parent_id = :partner order by id desc limit 1) as newest,
                   exists (select 1 from organization
                           where parent_id = :partner and entitled_at is not null) as entitled,
                   exists (select 1 from printer
                           where partner_id = :partner and organization_id <> :partner) as printers,
                   exists (select 1 from supplies_contact c join organization o on o.id = c.organization_id
                           where o.parent_id = :partner) as contacts,
                   exists (select 1 from request
                           where partner_id = :partner and kind = 'ENROLLMENT') as requested
            """;

    private final JdbcClient jdbc;
    private final RequestQueries requests;

    FigureBook(JdbcClient jdbc, RequestQueries requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** @return figures for each of them */
    Map<UUID, OrganizationFigures> of(Collection<UUID> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<EligibilityStatus, Long>> printers = printers(organizationIds);
        Map<UUID, Long> contacts = count(CONTACTS, organizationIds);
        Map<UUID, Long> openRequests = requests.countOpen(organizationIds);
        Function<UUID, OrganizationFigures> figures = id -> new OrganizationFigures(
                printers.getOrDefault(id, Map.of()), contacts.getOrDefault(id, 0L), openRequests.getOrDefault(id, 0L));
        return organizationIds.stream().distinct().collect(Collectors.toMap(Function.identity(), figures));
    }

    /** How far a partner is: one statement that looks for one row of each kind. */
    PartnerProgress progressOf(UUID partnerId) {
        return jdbc.sql(PROGRESS)
                .param("partner", partnerId)
                .query((row, number) -> new PartnerProgress(
                        row.getObject("newest", UUID.class),
                        row.getBoolean("entitled"),
                        row.getBoolean("printers"),
                        row.getBoolean("contacts"),
                        row.getBoolean("requested")))
                .single();
    }

    private Map<UUID, Map<EligibilityStatus, Long>> printers(Collection<UUID> organizationIds) {
        Map<UUID, Map<EligibilityStatus, Long>> printers = new HashMap<>();
        jdbc.sql(PRINTERS).param("ids", organizationIds).query(row -> {
            printers.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(EligibilityStatus.class))
                    .put(EligibilityStatus.valueOf(row.getString(2)), row.getLong(3));
        });
        return printers;
    }

    private Map<UUID, Long> count(String sql, Collection<UUID> organizationIds) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(sql).param("ids", organizationIds).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return counts;
    }
}
