package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.printer.file.FleetFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Fleet files with new printers and with later page counts of those that the last file brought, by the pages. */
final class FleetImports implements Work {

    private static final int NEW = 3_000;
    private static final int KNOWN = 1_000;
    private static final Pattern FIGURE = Pattern.compile("<strong>([^<]+)</strong><span>([^<]+)</span>");

    private String organization;
    private int begun;
    private String page;
    private boolean over;

    @Override
    public void prepare(Client client) {
        organization = client.newCustomer("Printers to import");
    }

    @Override
    public void begin() {
        begun++;
        page = null;
        over = false;
    }

    @Override
    public void goOn(Client client) {
        if (page == null) {
            // an upload whose answer got lost is a checked file that nobody confirms
            String imports = "/organizations/" + organization.replaceAll(".*/", "") + "/printer-imports";
            page = client.sendFile(imports + "/new", imports, file(begun));
        }
        String now = client.page(page);
        if (now.contains(page + "/confirmation")) {
            client.press(page, page + "/confirmation");
        } else if (!now.contains("hx-trigger=\"every 1s\"")) {
            assertThat(figures(now))
                    .isEqualTo(List.of("3,000 new", updated() + " updated", "0 unchanged", "0 rows left out"));
            over = true;
        }
    }

    private String updated() {
        return begun == 1 ? "0" : "1,000";
    }

    @Override
    public int begun() {
        return begun;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public String toString() {
        return begun + " fleet imports, at " + page;
    }

    @Override
    public void verify(Client client) {
        assertThat(pageCounts(client.text(organization + "/printers.csv"))).isEqualTo(expected());
    }

    /** The file of a request: all printers that it brings, then a third of those of the one before. */
    private static String file(int number) {
        return String.join(",", FleetFile.COLUMNS)
                + "\n"
                + rows(number, NEW, 100)
                + (number == 1 ? "" : rows(number - 1, KNOWN, 200));
    }

    private static String rows(int file, int count, int pages) {
        return IntStream.range(0, count)
                .mapToObj(i -> serialNumber(file, i) + ",CX725,NATIVE,2.0," + pages + ",REGISTERED,NONE,,,\n")
                .collect(Collectors.joining());
    }

    private static String serialNumber(int file, int printer) {
        return "F" + file + "-" + printer;
    }

    private Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (int file = 1; file <= begun; file++) {
            for (int i = 0; i < NEW; i++) {
                expected.put(serialNumber(file, i), file < begun && i < KNOWN ? "200" : "100");
            }
        }
        return expected;
    }

    /** The last page count of each serial number; a number that is there twice is an error. */
    private static Map<String, String> pageCounts(String csv) {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))) {
            return rows.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get("Lifetime page count")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> figures(String page) {
        return FIGURE.matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
