package io.mpsexpress.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.PrinterFacts;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills an installation with the printers of a partner who has 200 customers: half of them one large customer's, the rest
 * spread over the others. The same numbers each time; every column differs as fleets do, with the statuses that a check
 * gives.
 */
final class FleetGenerator {

    private static final int CUSTOMERS = 200;
    private static final int BATCH = 5_000;
    private static final int SLICE = 50_000;
    private static final int LOADING_CACHE = 1_500_000;
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final EligibilityCheck check;
    private final List<String> models;
    private final SplittableRandom random = new SplittableRandom(42);
    private final UUID partner;
    private final List<UUID> customers;
    private final List<UUID> contacts;
    private int printers;

    FleetGenerator(JdbcClient jdbc, DataSource dataSource, ProgramManagement program) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.check = new EligibilityCheck(program.eligibilityRules(), LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        this.models = jdbc.sql("select model from supported_model order by model")
                .query(String.class)
                .list();
        this.partner = organization(null, "A partner");
        this.customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> organization(partner, "Customer " + i))
                .toList();
        this.contacts = customers.stream().map(this::contact).toList();
    }

    UUID partner() {
        return partner;
    }

    /** The customer with half of all printers. */
    UUID largeCustomer() {
        return customers.get(0);
    }

    /**
     * Adds printers, and lets the database count them as it would after a while.
     *
     * <p>The indexes are away meanwhile, and there is memory for the others: H2 would write most of their pages again with
     * each batch.
     */
    void add(int count) throws SQLException {
        boolean h2 = dataSource.unwrap(HikariDataSource.class).getJdbcUrl().startsWith("jdbc:h2:");
        Indexes indexes = new Indexes(jdbc, h2);
        indexes.drop();
        Integer cache = h2 ? cacheSize(LOADING_CACHE) : null;
        insert(count);
        indexes.create();
        if (h2) {
            cacheSize(cache);
        }
        jdbc.sql(h2 ? "analyze" : "vacuum analyze").update();
    }

    /** @return the size before, both in kibibytes */
    private int cacheSize(int wanted) {
        int before = jdbc.sql(
                        "select setting_value from information_schema.settings where setting_name = 'info.CACHE_MAX_SIZE'")
                .query(Integer.class)
                .single();
        jdbc.sql("set cache_size " + wanted).update();
        return before;
    }

    private void insert(int wanted) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type,"
                                + " agent_version, lifetime_page_count, registration, management, supplies_contact_id,"
                                + " model_exception, page_count_exception, eligibility, ip_address, firmware,"
                                + " last_communication, version, serial_key)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, ?, ?, ?, ?, 0, ?)")) {
            connection.setAutoCommit(false);
            while (printers < wanted) {
                add(insert);
                if (printers % BATCH == 0 || printers == wanted) {
                    insert.executeBatch();
                }
                if (printers % SLICE == 0 || printers == wanted) {
                    connection.commit();
                }
            }
        }
    }

    private void add(PreparedStatement insert) throws SQLException {
        int owner = printers % 2 == 0 ? 0 : 1 + random.nextInt(CUSTOMERS - 1);
        int chance = random.nextInt(1_000);
        // fleets report in no order: neither do the serial numbers follow each other
        String serialNumber = "S" + String.format("%08X", Integer.reverse(printers++) ^ 0x5BD1E995);
        String model = chance < 40 ? "X" + random.nextInt(20) : models.get(random.nextInt(models.size()));
        Long pages = chance % 29 == 0 ? null : (long) random.nextInt(chance % 17 == 0 ? 5_000_000 : 90_000);
        boolean fleetAgent = random.nextInt(4) > 0;
        String version = chance % 13 == 0 ? "1.0." + random.nextInt(9) : "3." + random.nextInt(9) + ".1";
        boolean failed = chance == 999;
        String management = chance % 3 == 0 ? "MANAGED" : "NONE";
        UUID contact = chance % 5 == 0 ? null : contacts.get(owner);
        String status = check.of(new PrinterFacts(
                        management.equals("MANAGED"),
                        false,
                        failed,
                        model,
                        pages,
                        contact != null,
                        fleetAgent,
                        AgentVersion.parse(version),
                        null,
                        null))
                .status()
                .name();
        OffsetDateTime seen = OffsetDateTime.ofInstant(NOW.minusSeconds(random.nextInt(9_000_000)), ZoneOffset.UTC);
        set(
                insert,
                Ids.next(),
                serialNumber,
                customers.get(owner),
                partner,
                model,
                fleetAgent ? "FLEET" : "PRINTER",
                version,
                pages,
                failed ? "FAILED" : "REGISTERED",
                management,
                contact,
                status,
                "10.0." + random.nextInt(256) + "." + random.nextInt(256),
                "FW" + random.nextInt(30),
                seen,
                serialNumber);
        insert.addBatch();
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private UUID organization(UUID parent, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into organization (id, kind, parent_id, name, comparable_name, version)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(id, parent == null ? "PARENT" : "CHILD", parent, name, ComparableText.of(name))
                .update();
        return id;
    }

    private UUID contact(UUID customer) {
        UUID id = Ids.next();
        jdbc.sql("insert into supplies_contact (id, organization_id, first_name, last_name, company_name, email,"
                        + " country_code, phone_number, address_line_1, address_line_2, city, state_or_province,"
                        + " postal_code, country, comparable_key, comparable_name, comparable_company,"
                        + " comparable_city, version) values (?, ?, 'Ada', 'Bianchi', 'Example', 'ada@example.com', '39',"
                        + " '0612345678', 'Via Roma 1', '', 'Roma', '', '00100', 'IT', ?, 'bianchi ada', 'example',"
                        + " 'roma', 0)")
                .params(id, customer, id.toString().replace("-", ""))
                .update();
        return id;
    }
}
