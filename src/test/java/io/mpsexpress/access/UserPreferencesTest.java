package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class UserPreferencesTest {

    @Autowired
    private UserPreferences preferences;

    @Autowired
    private People people;

    @Test
    void eachPersonHasTheirOwnAndTheLastOneCounts() {
        Caller one = people.staff(Role.PROCESS_OWNER);
        Caller other = people.staff(Role.PROCESS_OWNER);

        SignedInAs.run(one, () -> preferences.put("test.colour", "red"));
        SignedInAs.run(one, () -> preferences.put("test.colour", "green"));
        SignedInAs.run(other, () -> preferences.put("test.colour", "blue"));

        assertThat(SignedInAs.as(one, () -> preferences.get("test.colour"))).contains("green");
        assertThat(SignedInAs.as(other, () -> preferences.get("test.colour"))).contains("blue");
        assertThat(SignedInAs.as(one, () -> preferences.get("test.shape"))).isEmpty();
    }
}
