package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.printer.file.FleetFile;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A fleet file whose import takes long enough to do something to the server meanwhile. */
final class LongImport {

    private static final int ROWS = 100_000;
    private static final Pattern PROGRESS = Pattern.compile("<progress value=\"(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String page;

    private LongImport(String page) {
        this.page = page;
    }

    /** Waits until the file is looked at, and confirms it. */
    static LongImport begin(Client client) throws InterruptedException {
        String page = beginCheck("Printers to import", client);
        Instant end = Instant.now().plus(PATIENCE);
        while (!client.page(page).contains(page + "/confirmation")) {
            assertThat(Instant.now()).as("is looked at").isBefore(end);
            Thread.sleep(200);
        }
        client.press(page, page + "/confirmation");
        return new LongImport(page);
    }

    /** Sends the file. Returns the page on which its check is watched. */
    static String beginCheck(String customer, Client client) {
        String organization = client.newCustomer(customer).replaceAll(".*/", "");
        String imports = "/organizations/" + organization + "/printer-imports";
        return client.sendFile(imports + "/new", imports, file());
    }

    /** How many rows are dealt with; all of them when it is over. */
    int progress(Client client) {
        Matcher progress = PROGRESS.matcher(client.page(page));
        return progress.find() ? Integer.parseInt(progress.group(1)) : ROWS;
    }

    /** Waits until it is further. Returns when it was seen to be. */
    Instant awaitMoreThan(int rows, Client client) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (progress(client) <= rows) {
            assertThat(Instant.now()).as("goes on").isBefore(end);
            Thread.sleep(50);
        }
        return Instant.now();
    }

    private static String file() {
        return String.join(",", FleetFile.COLUMNS)
                + "\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "L" + i + ",CX725,NATIVE,2.0,100,REGISTERED,NONE,,,\n")
                        .collect(Collectors.joining());
    }
}
