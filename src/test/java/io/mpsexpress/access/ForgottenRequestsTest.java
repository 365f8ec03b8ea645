package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was noted of a request that was begun is of no use after the moment within which it may be sent again. */
@ApplicationTest
class ForgottenRequestsTest {

    @Autowired
    private SimultaneousRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whatWasBegunADayAgoIsForgotten() {
        // given
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        begun("an hour ago", now.minusHours(1));
        begun("more than a day ago", now.minusDays(1).minusMinutes(1));

        // when
        requests.forgetOld();

        // then
        assertThat(jdbc.queryForList("select fingerprint from begun_request", String.class))
                .contains("an hour ago")
                .doesNotContain("more than a day ago");
    }

    private void begun(String fingerprint, OffsetDateTime at) {
        jdbc.update("insert into begun_request (fingerprint, begun_at) values (?, ?)", fingerprint, at);
    }
}
