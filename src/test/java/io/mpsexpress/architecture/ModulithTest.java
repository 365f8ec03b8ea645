package io.mpsexpress.architecture;

import io.mpsexpress.OnboardingApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {

    @Test
    void modulesSeeOnlyWhatTheyDeclareAndFormNoCircles() {
        ApplicationModules.of(OnboardingApplication.class).verify();
    }
}
