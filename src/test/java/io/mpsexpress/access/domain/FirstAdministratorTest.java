package io.mpsexpress.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.PasswordRules;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.access.domain.FirstAdministrator.Configured;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private final UserManagement users = mock(UserManagement.class);
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    private void run(Configured configured) {
        messages.setBasename("messages-access");
        new FirstAdministrator(users, configured, new PasswordRules(), messages).run();
    }

    @Test
    void theConfiguredAdministratorIsCreatedOnce() {
        run(new Configured("root", "a good password"));

        verify(users)
                .create(new NewUser(
                        "root", "First", "Administrator", null, "a good password", Set.of(Role.ADMINISTRATOR), null));
    }

    @Test
    void nobodyIsCreatedWhenThereIsAnAdministrator() {
        when(users.hasAdministrator()).thenReturn(true);

        run(new Configured("root", "a good password"));

        verify(users, never()).create(any());
    }

    @Test
    void withoutConfigurationNobodyIsCreatedAndTheLogSaysHow(CapturedOutput output) {
        run(new Configured("", ""));

        verify(users, never()).create(any());
        assertThat(output).contains("MPS_EXPRESS_ADMINISTRATOR_USER_ID", "MPS_EXPRESS_ADMINISTRATOR_PASSWORD");
    }

    @Test
    void thePasswordReachesNoLog(CapturedOutput output) {
        Configured configured = new Configured("root", "a good password");
        run(configured);

        assertThat(output).doesNotContain("a good password");
        assertThat(configured.toString()).doesNotContain("a good password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "elevenchars", "administrator", "root root root", "Password1234!"})
    void aPasswordThatIsGuessedIsNotTakenAndTheLogSaysWhatToDo(String password, CapturedOutput output) {
        run(new Configured("root", password));

        verify(users, never()).create(any());
        assertThat(output).contains("The administrator root was not created", "Start again with a better one");
        assertThat(output.toString().toLowerCase(Locale.ROOT)).doesNotContain(": " + password.toLowerCase(Locale.ROOT));
    }
}
