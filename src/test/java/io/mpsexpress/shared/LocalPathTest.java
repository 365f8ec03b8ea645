package io.mpsexpress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/organizations", "/organizations?q=a%20b&entitled=true", "/enrollments/1-2_3"})
    void pathOfOursIsKept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                "/{template}",
                "relative"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/printers?q=a,/printers?q=a",
        "https://example.com,/",
        "'not an address',/",
        ",/",
        "http://localhost//evil.example,/"
    })
    void whereAPersonCameFromIsAPathOfOurs(String referrer, String path) {
        assertThat(LocalPath.ofReferrer(referrer)).isEqualTo(path);
    }
}
