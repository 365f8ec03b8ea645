package io.mpsexpress.demo;

import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramManagement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The first version of the terms of service, in both languages. */
@Component
@Profile("demo")
class DemoTerms {

    private final ProgramManagement program;

    DemoTerms(ProgramManagement program) {
        this.program = program;
    }

    void publish() {
        program.publishTerms(new NewTerms(Map.of("en", text("terms.txt"), "it", text("terms_it.txt")), null), null);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
