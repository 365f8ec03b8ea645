package io.mpsexpress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadNamesTest {

    private final DownloadNames names =
            new DownloadNames(Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneId.of("Europe/Rome")));

    @ParameterizedTest
    @CsvSource({
        "Rossi SpA, printers-Rossi-SpA-2026-11-23.csv",
        "Müller & Söhne, printers-Muller-Sohne-2026-11-23.csv",
        "../../etc/passwd, printers-etc-passwd-2026-11-23.csv",
        "'a\"; b=\"c', printers-a-b-c-2026-11-23.csv",
        "株式会社, printers-2026-11-23.csv",
        "'', printers-2026-11-23.csv",
        ", printers-2026-11-23.csv"
    })
    void everySystemTakesTheNameOfAnyCustomer(String customer, String expected) {
        assertThat(names.csv("printers", customer)).isEqualTo(expected);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(names.csv("printers", "x".repeat(150))).hasSizeLessThan(100);
    }
}
