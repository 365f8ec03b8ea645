package io.mpsexpress.printer.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Stopped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Fleet files as people and systems send them. */
@ApplicationTest
class FleetImportIT {

    private static final String HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication";

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private VisibleOrganizations organizations;

    @Autowired
    private FleetWriter writer;

    @Autowired
    private Acts acts;

    @Autowired
    private TransactionTemplate transaction;

    private Customer customer;
    private String one;
    private String two;

    @BeforeEach
    void aCustomerWithoutPrinters() {
        customer = customers.notEntitled();
        one = "F" + UUID.randomUUID();
        two = "F" + UUID.randomUUID();
    }

    private JsonNode printers(String query) {
        return http.get(customer.partner(), customer.url() + "/printers" + query)
                .json();
    }

    private JsonNode refused(byte[] file) {
        Http.Answer answer = customer.sendFleet(file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
        assertThat(printers("").get("items")).isEmpty();
        return answer.json();
    }

    @Test
    void rowsBecomePrintersAndASecondFileUpdatesThem() {
        // given a file, and another that says more of the same printer
        JsonNode first = customer.importFleet(HEADER + "\n" + one + ",CX725,FLEET,1.12,,REGISTERED,,192.0.2.1,FW1,\n");
        JsonNode second = customer.importFleet(
                HEADER + "\n" + one + ",CX725,fleet,1.13,77,registered,none,192.0.2.1,FW2,2026-11-15T08:47:00Z\n");

        // then it is one printer with the latest facts
        assertThat(first.get("created").asInt()).isEqualTo(1);
        assertThat(second.get("updated").asInt()).isEqualTo(1);
        JsonNode printer = printers("").at("/items/0");
        assertThat(printer.get("serialNumber").asText()).isEqualTo(one);
        assertThat(printer.get("agentVersion").asText()).isEqualTo("1.13");
        assertThat(printer.get("lifetimePageCount").asInt()).isEqualTo(77);
        assertThat(printer.get("lastCommunication").asText()).isEqualTo("2026-11-15T08:47:00Z");
        assertThat(printer.get("eligibility").asText()).isEqualTo("NO_SUPPLIES_CONTACT");
        assertThat(printer.get("suppliesContact").isNull()).isTrue();
    }

    @Test
    void noMoreRowsAreWrittenWhenTheApplicationIsAboutToEnd() {
        // given a file that the application is told to end in the middle of
        Stopping stopping = new Stopping();
        FleetImport fleet = new FleetImport(writer, transaction, acts, stopping);
        byte[] half = half(0);
        InputStreamSource file = new InputStreamSource() {
            private boolean again;

            @Override
            public InputStream getInputStream() {
                Runnable asked = again ? () -> Stopped.ask(stopping) : () -> {};
                again = true;
                return new SequenceInputStream(new ByteArrayInputStream(half), new ByteArrayInputStream(half(1)) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        asked.run();
                        return super.read(buffer, offset, length);
                    }
                });
            }
        };
        // when
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> SignedInAs.run(customer.partner(), () -> fleet.run(organizations.require(customer.id()), file)));
        // then
        assertThat(refused.kind()).isEqualTo(Refused.Kind.LATER);
        assertThat(printers("?size=1").get("items")).isNotEmpty();
        assertThat(printers("?q=" + one + "-1-").get("items")).isEmpty();
    }

    /** Many more rows than are written at once, and than a reader reads ahead. */
    private byte[] half(int number) {
        String rows = IntStream.range(0, 8 * FleetWriter.ROWS_AT_ONCE)
                .mapToObj(i -> one + "-" + number + "-" + i + ",CX725,FLEET,1.12,,REGISTERED,,,,\n")
                .collect(Collectors.joining());
        return ((number == 0 ? HEADER + "\n" : "") + rows).getBytes(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "',CX725,FLEET,1.1,1,REGISTERED,NONE,,,', Serial Number",
        "'X,,FLEET,1.1,1,REGISTERED,NONE,,,', Model",
        "'X,CX725,ROBOT,1.1,1,REGISTERED,NONE,,,', Agent Type",
        "'X,CX725,FLEET,v1,1,REGISTERED,NONE,,,', Agent Version",
        "'X,CX725,FLEET,1.1,many,REGISTERED,NONE,,,', Lifetime Page Count",
        "'X,CX725,FLEET,1.1,1,MAYBE,NONE,,,', Registration",
        "'X,CX725,FLEET,1.1,1,REGISTERED,SOON,,,', Management",
        "'X,CX725,FLEET,1.1,1,REGISTERED,NONE,,,yesterday', Last Communication"
    })
    void aBadCellLeavesItsRowOutAndNamesRowAndColumn(String row, String column) {
        JsonNode answer =
                customer.importFleet(HEADER + "\n" + one + ",CX725,FLEET,1.1,1,REGISTERED,NONE,,,\n" + row + "\n");

        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.get("created").asInt()).isEqualTo(1);
        assertThat(answer.get("invalid")).hasSize(1);
        assertThat(answer.at("/invalid/0/row").asInt()).isEqualTo(3);
        assertThat(answer.at("/invalid/0/column").asText()).isEqualTo(column);
        assertThat(answer.at("/invalid/0/reason").asText()).isNotBlank();
    }

    @Test
    void aSerialNumberTwiceInAFileIsTakenOnceAndNamed() {
        String row = one + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\n";

        JsonNode answer = customer.importFleet(HEADER + "\n" + row + row);

        assertThat(answer.get("created").asInt()).isEqualTo(1);
        assertThat(answer.at("/invalid/0/column").asText()).isEqualTo("Serial Number");
    }

    @Test
    void aPrinterOfAnotherOrganizationIsNotMovedByAFile() {
        Customer other = customers.notEntitled();
        other.importFleet(HEADER + "\n" + one + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\n");

        JsonNode answer = customer.importFleet(HEADER + "\n" + one + ",MS521,FLEET,1.12,1,REGISTERED,NONE,,,\n");

        assertThat(answer.get("created").asInt()).isZero();
        assertThat(answer.at("/invalid/0/column").asText()).isEqualTo("Serial Number");
        assertThat(http.get(other.partner(), other.url() + "/printers")
                        .json()
                        .at("/items/0/model")
                        .asText())
                .isEqualTo("CX725");
    }

    @Test
    void aFileNeverTakesAPrinterOutOfTheProgram() {
        customer.importFleet(HEADER + "\n" + one + ",CX725,FLEET,1.12,1,REGISTERED,MANAGED,,,\n");
        customer.importFleet(HEADER + "\n" + one + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\n");

        assertThat(printers("").at("/items/0/management").asText()).isEqualTo("MANAGED");
        assertThat(printers("").at("/items/0/eligibility").asText()).isEqualTo("ALREADY_MANAGED");
    }

    @Test
    void spreadsheetsMayWriteSemicolonsOrTabsAndAByteOrderMark() {
        customer.importFleet(
                "\ufeff" + (HEADER + "\r\n" + one + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\r\n").replace(',', ';'));
        customer.importFleet((HEADER + "\n" + two + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\n").replace(',', '\t'));

        assertThat(printers("").get("items")).hasSize(2);
    }

    @Test
    void aFileWithWrongColumnsIsRefusedNamingThem() {
        JsonNode problem = refused((HEADER.replace("Model,", "") + "\n" + one + ",FLEET\n").getBytes(UTF_8));

        assertThat(problem.at("/errors/0/message").asText()).contains("Model");
        refused(HEADER.replace("Serial Number,Model", "Model,Serial Number").getBytes(UTF_8));
        refused((HEADER + ",More\n").getBytes(UTF_8));
    }

    @Test
    void whatIsNoCsvInUtf8IsRefusedAsAWholeNamingTheRow() {
        String good = HEADER + "\n" + one + ",CX725,FLEET,1.12,1,REGISTERED,NONE,,,\n";

        JsonNode latin1 = refused((good + two + ",Café,FLEET,1,1,REGISTERED,NONE,,,\n").getBytes(ISO_8859_1));
        assertThat(latin1.at("/errors/0/message").asText()).contains("UTF-8");
        JsonNode quote = refused((good + "\"" + two + "\"x,CX725,FLEET,1,1,REGISTERED,NONE,,,\n").getBytes(UTF_8));
        assertThat(quote.at("/errors/0/message").asText()).contains("3");
        refused(new byte[0]);
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, (byte) 0xff, (byte) 0xfe});
    }

    @Test
    void thePrintersOfAFleetAreListedFilteredSortedAndPaged() {
        // given five printers of two models
        StringBuilder csv = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 5; i++) {
            csv.append(one).append(i).append(i % 2 == 0 ? ",CX725" : ",MS521");
            csv.append(",NATIVE,1,").append(100 - i).append(",REGISTERED,NONE,,,\n");
        }
        customer.importFleet(csv.toString());

        // then filters narrow, and every page follows the last without gap or repetition, in either direction
        assertThat(printers("?model=MS521").get("items")).hasSize(2);
        assertThat(printers("?q=" + one + "3").get("items")).hasSize(1);
        assertThat(printers("?status=ELIGIBLE").get("items")).isEmpty();
        assertThat(printers("?contact=none").get("items")).hasSize(5);
        for (String sort :
                List.of("serialNumber", "-serialNumber", "lifetimePageCount", "-model", "-lastCommunication")) {
            assertThat(all(sort)).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
        assertThat(all("lifetimePageCount").get(0)).isEqualTo(one + "4");
    }

    private List<String> all(String sort) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = printers("?limit=2&sort=" + sort + "&cursor=" + cursor);
            page.get("items")
                    .forEach(printer -> found.add(printer.get("serialNumber").asText()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : page.get("nextCursor").asText();
        } while (!cursor.isEmpty());
        return found;
    }

    @ParameterizedTest
    @CsvSource({"?sort=colour", "?limit=0", "?limit=501", "?cursor=xyz", "?status=GOOD"})
    void aListThatCannotBeIsRefused(String query) {
        assertThat(http.get(customer.partner(), customer.url() + "/printers" + query)
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void aForeignOrganizationsPrintersDoNotExist() {
        Customer foreign = customers.notEntitled();

        assertThat(http.get(customer.partner(), foreign.url() + "/printers").status())
                .isEqualTo(404);
        assertThat(http.postFile(
                                customer.partner(), foreign.url() + "/printer-imports", "f.csv", HEADER.getBytes(UTF_8))
                        .status())
                .isEqualTo(404);
    }
}
