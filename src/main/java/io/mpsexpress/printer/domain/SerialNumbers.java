package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.selection.PastedSerialNumbers;
import io.mpsexpress.printer.selection.domain.SelectionStore.Item;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the printers behind serial numbers. */
@Repository
public class SerialNumbers {

    private final JdbcTemplate jdbc;

    SerialNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Owner(UUID organizationId, UUID partnerId, String serialNumber) {}

    /** All of them or a refusal that names those that cannot be used. */
    public List<Item> require(UUID organizationId, Collection<String> given) {
        Selection selection = Selection.of(given);
        Map<String, Item> found = new HashMap<>();
        jdbc.query(
                "select p.id, p.serial_number, p.serial_key from unnest(?) as wanted (serial_key)"
                        + " join printer p on p.serial_key = wanted.serial_key where p.organization_id = ?",
                row -> {
                    found.put(
                            row.getString("serial_key"),
                            new Item(row.getObject("id", UUID.class), row.getString("serial_number")));
                },
                SqlArrays.texts(selection.given().keySet()),
                organizationId);
        return selection.resolve(found);
    }

    /** The printers of any organization, by what their serial numbers are compared by. */
    Map<String, UUID> find(Collection<String> given) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.query(
                "select p.id, p.serial_key from unnest(?) as wanted (serial_key)"
                        + " join printer p on p.serial_key = wanted.serial_key",
                row -> {
                    found.put(row.getString("serial_key"), row.getObject("id", UUID.class));
                },
                SqlArrays.texts(keys(given)));
        return found;
    }

    /** @param partner whose other organizations' printers may be known; empty for those of all */
    public PastedSerialNumbers sortOut(UUID organizationId, Optional<UUID> partner, Collection<String> given) {
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
            Owner owner = owners.get(SerialNumber.of(typed));
            if (owner == null || partner.isPresent() && !owner.partnerId().equals(partner.get())) {
                unknown.add(typed);
            } else if (!owner.organizationId().equals(organizationId)) {
                foreign.add(typed);
            } else if (!usable.add(owner.serialNumber())) {
                duplicate.add(owner.serialNumber());
            }
        }
        return new PastedSerialNumbers(
                List.copyOf(usable), List.copyOf(duplicate), List.copyOf(foreign), List.copyOf(unknown));
    }

    private Map<String, Owner> owners(Collection<String> given) {
        Map<String, Owner> owners = new HashMap<>();
        jdbc.query(
                "select p.serial_number, p.serial_key, p.organization_id, p.partner_id"
                        + " from unnest(?) as wanted (serial_key) join printer p on p.serial_key = wanted.serial_key",
                row -> {
                    owners.put(
                            row.getString("serial_key"),
                            new Owner(
                                    row.getObject("organization_id", UUID.class),
                                    row.getObject("partner_id", UUID.class),
                                    row.getString("serial_number")));
                },
                SqlArrays.texts(keys(given)));
        return owners;
    }

    private static Set<String> keys(Collection<String> given) {
        return given.stream().map(SerialNumber::of).collect(Collectors.toSet());
    }
}
