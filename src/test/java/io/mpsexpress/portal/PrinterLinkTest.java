package io.mpsexpress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterLinkTest {

    @ParameterizedTest
    @CsvSource({
        "S1, /printers/S1",
        "7016-ab_c.d e, /printers/7016-ab_c.d%20e",
        "é1, /printers/%C3%A91",
        // the door refuses these in a path
        "A/1, /printers?serialNumber=A%2F1",
        "A;1, /printers?serialNumber=A%3B1",
        "A%1, /printers?serialNumber=A%251",
        "A\\1, /printers?serialNumber=A%5C1",
        ".., /printers?serialNumber=..",
        "A&b=1#c, /printers?serialNumber=A%26b%3D1%23c"
    })
    void everySerialNumberHasAnAddress(String serialNumber, String address) {
        assertThat(PrinterLink.to(serialNumber)).isEqualTo(address);
    }
}
