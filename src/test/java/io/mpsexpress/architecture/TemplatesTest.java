package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our templates keep to, so that a strict Content-Security-Policy holds and nothing is shown by mistake. */
class TemplatesTest {

    private static final Pattern REPLACED_UNDER_A_CONDITION =
            Pattern.compile("<(?!th:block)[^>]*\\bth:(if|unless|each)=\"[^\"]*\"[^>]*\\bth:(replace|insert)=[^>]*>"
                    + "|<[^>]*\\bth:(replace|insert)=\"[^\"]*\"[^>]*\\bth:(if|unless)=[^>]*>");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInline(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContain("javascript:");
        // a mail has no style sheet
        if (!template.endsWith("notification/mail.html")) {
            assertThat(Files.readString(template)).doesNotContainPattern("\\sstyle=\"");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void textIsEscaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext");
    }

    /** Thymeleaf replaces before it looks at the condition: the piece would always be shown. */
    @ParameterizedTest
    @MethodSource("templates")
    void conditionsStandAroundWhatIsReplaced(Path template) throws IOException {
        assertThat(REPLACED_UNDER_A_CONDITION
                        .matcher(Files.readString(template))
                        .results())
                .isEmpty();
    }
}
