package io.mpsexpress.printer.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As many serial numbers as a request takes reach the application by a real form. */
@ApplicationTest
class PasteManyTest {

    @Autowired
    private Customers customers;

    @LocalServerPort
    private int port;

    @Test
    void theServerTakesAsManySerialNumbersAsARequest() {
        Customer customer = customers.notEntitled();
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        String page = "/organizations/" + customer.id() + "/printers/selection";
        String pasted = IntStream.range(0, PrinterFleet.MAXIMUM_SELECTION)
                .mapToObj(i -> String.format("N%039d", i))
                .collect(Collectors.joining("\r\n"));

        HttpResponse<String> answer = browser.submit(page, page, Map.of("serialNumbers", pasted));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("50,000 serial numbers are not known");
    }
}
