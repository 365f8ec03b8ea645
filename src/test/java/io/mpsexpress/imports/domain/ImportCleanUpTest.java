package io.mpsexpress.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people left lying about goes by itself: files that nobody confirmed. */
@ApplicationTest
class ImportCleanUpTest {

    private static final String FILE = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n"
            + "%s,CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\nbad\n";

    @Autowired
    private Customers customers;

    @Autowired
    private ImportUpload uploads;

    @Autowired
    private ImportManagement imports;

    @Autowired
    private ImportQueries queries;

    @Autowired
    private ImportCleanUp cleanUp;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = customers.notEntitled();
    }

    @Test
    void aFileThatNobodyConfirmedIsGoneAfterAWeek() {
        SignedInAs.run(customer.partner(), () -> {
            UUID old = upload();
            UUID young = upload();
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(8), old);
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(6), young);

            cleanUp.forgetOld();

            assertThat(queries.get(key(old)).state()).isEqualTo(ImportState.EXPIRED);
            assertThat(queries.get(key(old)).endedAt()).isNotNull();
            assertThat(storedRows(old)).isZero();
            assertThat(queries.get(key(young)).state()).isEqualTo(ImportState.CHECKED);
            assertThat(storedRows(young)).isEqualTo(2);
            assertThatThrownBy(() -> imports.confirm(key(old))).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whatIsBeingImportedStays() {
        SignedInAs.run(customer.partner(), () -> {
            UUID importing = upload();
            imports.confirm(key(importing));
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(8), importing);

            cleanUp.forgetOld();

            assertThat(queries.get(key(importing)).state()).isEqualTo(ImportState.IMPORTING);
            assertThat(storedRows(importing)).isEqualTo(2);
        });
    }

    private UUID upload() {
        String file = FILE.formatted("E" + UUID.randomUUID().toString().substring(0, 20));
        return uploads.check(
                        RequestKind.PRINTER_IMPORT,
                        customer.id(),
                        "fleet.csv",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .importId();
    }

    private ImportKey key(UUID id) {
        return new ImportKey(RequestKind.PRINTER_IMPORT, customer.id(), id);
    }

    private int storedRows(UUID importId) {
        return jdbc.queryForObject("select count(*) from file_import_row where import_id = ?", Integer.class, importId);
    }

    private static OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now().minusDays(days);
    }
}
