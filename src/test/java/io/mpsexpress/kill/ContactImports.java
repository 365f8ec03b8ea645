package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import java.util.List;
import java.util.stream.IntStream;

/** Files of contacts that nobody has yet, by the API. */
final class ContactImports implements Work {

    private static final int ROWS = ContactCsv.FILE.maximumRows();

    private String organization;
    private int begun;
    private String running;

    @Override
    public void prepare(Client client) {
        organization = client.newCustomer("Contacts to import");
    }

    @Override
    public void begin() {
        begun++;
        running = null;
    }

    @Override
    public void goOn(Client client) {
        if (running == null) {
            // made again after a kill, it is the same import
            JsonNode answer = client.upload(organization + "/contact-imports", "contacts-" + begun, file(begun));
            running = answer.get("id").asText();
        }
        JsonNode now = client.get(organization + "/contact-imports/" + running);
        if (!now.get("state").asText().equals("IMPORTING")) {
            verify(now);
            running = "";
        }
    }

    private static void verify(JsonNode result) {
        assertThat(result.get("state").asText()).as(result.toString()).isEqualTo("COMPLETED");
        assertThat(result.get("imported").asInt()).as(result.toString()).isEqualTo(ROWS);
        assertThat(result.get("existing")).isEmpty();
        assertThat(result.get("notImported")).isEmpty();
    }

    @Override
    public int begun() {
        return begun;
    }

    @Override
    public boolean isOver() {
        return "".equals(running);
    }

    @Override
    public String toString() {
        return begun + " contact imports, at " + running;
    }

    @Override
    public void verify(Client client) {
        assertThat(client.get(organization).get("contactCount").asInt()).isEqualTo(begun * ROWS);
        assertThat(client.get(organization + "/contact-imports?limit=500").get("items"))
                .hasSize(begun);
    }

    private static String file(int number) {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> ContactField.valuesOf(
                        ContactSamples.named("First" + i, "Last" + i, "c" + i + "@n" + number + ".example.com")))
                .toList();
        return ContactCsv.FILE.write(rows);
    }
}
