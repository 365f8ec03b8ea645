package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PastedSerialNumbers;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.domain.SelectionStore.Item;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the printers behind serial numbers. */
@Repository
class SerialNumbers {

    private final JdbcTemplate jdbc;

    SerialNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Owner(UUID organizationId, UUID partnerId) {}

    /** All of them or a refusal that names those that cannot be used. */
    List<Item> require(UUID organizationId, Collection<String> given) {
        Selection selection = Selection.of(given);
        Map<String, UUID> found = new HashMap<>();
        jdbc.query(
                "select p.id, p.serial_number from unnest(?) as wanted (serial_number)"
                        + " join printer p on p.serial_number = wanted.serial_number where p.organization_id = ?",
                row -> {
                    found.put(row.getString("serial_number"), row.getObject("id", UUID.class));
                },
                SqlArrays.texts(selection.serialNumbers()),
                organizationId);
        return selection.resolve(found);
    }

    /** @param partner whose other organizations' printers may be known; empty for those of all */
    PastedSerialNumbers sortOut(UUID organizationId, Optional<UUID> partner, Collection<String> given) {
        if (given.isEmpty()) {
            throw Refused.invalidField("serialNumbers", "printer.selection.empty");
        }
        if (given.size() > PrinterFleet.MAXIMUM_SELECTION) {
            throw Refused.invalidField(
                    "serialNumbers", "printer.selection.tooMany", given.size(), PrinterFleet.MAXIMUM_SELECTION);
        }
        Map<String, Owner> owners = owners(given);
        Set<String> usable = new LinkedHashSet<>();
        Set<String> duplicate = new LinkedHashSet<>();
        Set<String> foreign = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String typed : given) {
            // serial numbers are in capitals; who types them need not be
            String serialNumber = owners.containsKey(typed) ? typed : typed.toUpperCase(Locale.ROOT);
            Owner owner = owners.get(serialNumber);
            if (owner == null || partner.isPresent() && !owner.partnerId().equals(partner.get())) {
                unknown.add(typed);
            } else if (!owner.organizationId().equals(organizationId)) {
                foreign.add(typed);
            } else if (!usable.add(serialNumber)) {
                duplicate.add(serialNumber);
            }
        }
        return new PastedSerialNumbers(
                List.copyOf(usable), List.copyOf(duplicate), List.copyOf(foreign), List.copyOf(unknown));
    }

    private Map<String, Owner> owners(Collection<String> given) {
        Set<String> asked = new LinkedHashSet<>(given);
        given.forEach(serialNumber -> asked.add(serialNumber.toUpperCase(Locale.ROOT)));
        Map<String, Owner> owners = new HashMap<>();
        jdbc.query(
                "select p.serial_number, p.organization_id, p.partner_id from unnest(?) as wanted (serial_number)"
                        + " join printer p on p.serial_number = wanted.serial_number",
                row -> {
                    owners.put(
                            row.getString("serial_number"),
                            new Owner(
                                    row.getObject("organization_id", UUID.class),
                                    row.getObject("partner_id", UUID.class)));
                },
                SqlArrays.texts(asked));
        return owners;
    }
}
