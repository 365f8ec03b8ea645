package io.mpsexpress.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.access.domain.FirstAdministrator.Configured;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private final UserManagement users = mock(UserManagement.class);

    @Test
    void theConfiguredAdministratorIsCreatedOnce() {
        new FirstAdministrator(users, new Configured("root", "a good password")).run();

        verify(users)
                .create(new NewUser(
                        "root", "First", "Administrator", null, "a good password", Set.of(Role.ADMINISTRATOR), null));
    }

    @Test
    void nobodyIsCreatedWhenThereIsAnAdministrator() {
        when(users.hasAdministrator()).thenReturn(true);

        new FirstAdministrator(users, new Configured("root", "a good password")).run();

        verify(users, never()).create(any());
    }

    @Test
    void withoutConfigurationNobodyIsCreatedAndTheLogSaysHow(CapturedOutput output) {
        new FirstAdministrator(users, new Configured("", "")).run();

        verify(users, never()).create(any());
        assertThat(output).contains("MPS_EXPRESS_ADMINISTRATOR_USER_ID", "MPS_EXPRESS_ADMINISTRATOR_PASSWORD");
    }

    @Test
    void thePasswordReachesNoLog(CapturedOutput output) {
        Configured configured = new Configured("root", "a good password");
        new FirstAdministrator(users, configured).run();

        assertThat(output).doesNotContain("a good password");
        assertThat(configured.toString()).doesNotContain("a good password");
    }
}
