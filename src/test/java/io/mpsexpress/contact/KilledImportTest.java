package io.mpsexpress.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.contact.domain.ContactCsv;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.support.KilledApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed at 20 moments of an import and started again: every row is in exactly once, none is lost. */
@Tag("chaos")
class KilledImportTest {

    private static final int KILLS = 20;
    private static final int ROWS = ContactCsv.MAXIMUM_ROWS;

    @TempDir
    private Path directory;

    @Test
    void onH2() throws Exception {
        // the product's own URL: a file below the working directory
        killAndStartAgain(List.of());
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            killAndStartAgain(List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));
        }
    }

    private void killAndStartAgain(List<String> arguments) throws Exception {
        try (KilledApplication application = new KilledApplication(directory, arguments)) {
            application.start();
            String organization = customer(application);
            int contactsBefore = contacts(application, organization);
            int goneOn = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                // when it is killed a little later each time
                String path = check(application, organization, kill);
                application.post(path + "/confirmation");
                int imported = ROWS * kill / KILLS;
                await(application, path, now -> now.get("imported").asInt() >= imported);
                application.kill();
                Instant killed = Instant.now();
                application.start();

                // then it goes on by itself to the end
                JsonNode result = awaitEnd(application, path);
                assertThat(result.get("imported").asInt()).as(result.toString()).isEqualTo(ROWS);
                assertThat(result.get("existing")).isEmpty();
                assertThat(result.get("notImported")).isEmpty();
                goneOn += Instant.parse(result.get("endedAt").asText()).isAfter(killed) ? 1 : 0;
            }
            assertThat(contacts(application, organization)).isEqualTo(contactsBefore + ROWS * KILLS);
            // most kills came while rows were left
            assertThat(goneOn).isGreaterThan(KILLS / 2);
        }
    }

    /** Uploads a file of contacts that nobody has yet. Returns the path of its import. */
    private static String check(KilledApplication application, String organization, int number) throws Exception {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> ContactField.valuesOf(
                        ContactSamples.named("First" + i, "Last" + i, "c" + i + "@n" + number + ".example.com")))
                .toList();
        String path = "/api/v1/organizations/" + organization + "/contact-imports";
        JsonNode checked =
                application.upload(path + "?dryRun=true", ContactCsv.write(rows).getBytes(UTF_8));
        return path + "/" + checked.get("id").asText();
    }

    private static JsonNode awaitEnd(KilledApplication application, String path) throws Exception {
        JsonNode end =
                await(application, path, now -> !now.get("state").asText().equals("IMPORTING"));
        assertThat(end.get("state").asText()).isEqualTo("COMPLETED");
        return end;
    }

    private static JsonNode await(KilledApplication application, String path, Predicate<JsonNode> done)
            throws Exception {
        JsonNode[] last = new JsonNode[1];
        application.await(path, () -> {
            last[0] = application.get(path);
            return done.test(last[0]);
        });
        return last[0];
    }

    private static String customer(KilledApplication application) throws Exception {
        return application
                .get("/api/v1/organizations?kind=CHILD&limit=1")
                .at("/items/0/id")
                .asText();
    }

    private static int contacts(KilledApplication application, String organization) throws Exception {
        return application
                .get("/api/v1/organizations/" + organization)
                .get("contactCount")
                .asInt();
    }
}
