package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.FleetFigures;
import io.mpsexpress.printer.OpenAdditions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the printers of organizations along an index, by the status that they are stored with. */
@Repository
class FleetCount implements FleetFigures {

    private final JdbcClient jdbc;
    private final OpenAdditions openAdditions;

    FleetCount(JdbcClient jdbc, OpenAdditions openAdditions) {
        this.jdbc = jdbc;
        this.openAdditions = openAdditions;
    }

    @Override
    public Map<UUID, Map<EligibilityStatus, Long>> printersByStatus(Collection<UUID> organizationIds) {
        Map<UUID, Map<EligibilityStatus, Long>> printers = new HashMap<>();
        jdbc.sql("select organization_id, eligibility, count(*) from printer where organization_id in (:ids)"
                        + " group by organization_id, eligibility")
                .param("ids", organizationIds)
                .query(row -> {
                    printers.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(EligibilityStatus.class))
                            .put(EligibilityStatus.valueOf(row.getString(2)), row.getLong(3));
                });
        return printers;
    }

    @Override
    public Map<UUID, Long> eligibleAskedFor(Collection<UUID> organizationIds) {
        return openAdditions.eligible(organizationIds);
    }

    @Override
    public boolean hasPrinters(Collection<UUID> organizationIds) {
        return jdbc.sql("select exists (select 1 from printer where organization_id in (:ids))")
                .param("ids", organizationIds)
                .query(Boolean.class)
                .single();
    }
}
