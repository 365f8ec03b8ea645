package io.mpsexpress.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-10342",
                "e-10342",
                "E10342",
                "e 10342",
                " E - 10 342 ",
                "E\u201110342",
                "E\u00a010342",
                "Ｅ１０３４２"
            })
    void peopleSayItInManyWays(String said) {
        assertThat(RequestNumber.of(said)).contains(new RequestNumber(10_342, Set.of(RequestKind.ENROLLMENT)));
    }

    @Test
    void withoutALetterItMayBeOfAnyKind() {
        assertThat(RequestNumber.of("10342")).contains(new RequestNumber(10_342, Set.of(RequestKind.values())));
    }

    @Test
    void twoKindsMayShareALetterAndSomeLettersAreOfNone() {
        assertThat(RequestNumber.of("i-7"))
                .contains(new RequestNumber(7, Set.of(RequestKind.CONTACT_IMPORT, RequestKind.PRINTER_IMPORT)));
        assertThat(RequestNumber.of("X-7")).contains(new RequestNumber(7, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "E-", "-10342", "EE-10342", "E-10342a", "10342-E", "E--7", "1234567890123456"})
    void whatIsNoNumberIsNone(String said) {
        assertThat(RequestNumber.of(said)).isEmpty();
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(RequestNumber.of(null)).isEmpty();
    }
}
