package io.mpsexpress.access.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.web.door.DoorSettings.Rate;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class PacedCallsTest {

    private final PacedCalls paced = new PacedCalls(
            new Rate(1, 3, 1, 2),
            new DoorAnswers(new ObjectMapper(), new StaticMessageSource(), new AcceptHeaderLocaleResolver()));

    @Test
    void afterABurstOfWritesAPersonHasToWait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(call("ann", "POST", "/api/v1/organizations").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse answer = call("ann", "POST", "/api/v1/organizations");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        // others, and what she reads, go on
        assertThat(call("bob", "POST", "/api/v1/organizations").getStatus()).isEqualTo(200);
        assertThat(call("ann", "GET", "/api/v1/organizations").getStatus()).isEqualTo(200);
    }

    @Test
    void wholeFleetsAreReadAtAPaceOfTheirOwn() throws Exception {
        assertThat(call("ann", "GET", "/printers.csv").getStatus()).isEqualTo(200);
        assertThat(call("ann", "POST", "/api/v1/organizations/1/eligibility-checks")
                        .getStatus())
                .isEqualTo(200);

        assertThat(call("ann", "GET", "/api/v1/organizations/1/printers.csv").getStatus())
                .isEqualTo(429);
        assertThat(call("ann", "GET", "/printers").getStatus()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldByAPage() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/organizations");
        for (int i = 0; i < 4; i++) {
            request = request("ann", "POST", "/organizations");
            paced.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }

        assertThat(request.getAttribute(TurnedAway.ATTRIBUTE))
                .isInstanceOfSatisfying(
                        TurnedAway.class, why -> assertThat(why.code()).isEqualTo("access.tooManyCalls"));
    }

    private MockHttpServletResponse call(String user, String method, String path) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        paced.doFilter(request(user, method, path), response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String user, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteUser(user);
        return request;
    }
}
