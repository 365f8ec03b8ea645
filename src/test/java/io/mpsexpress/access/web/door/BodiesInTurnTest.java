package io.mpsexpress.access.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class BodiesInTurnTest {

    private final BodiesInTurn turns = new BodiesInTurn(
            1_000_000,
            Duration.ZERO,
            new DoorAnswers(new ObjectMapper(), new StaticMessageSource(), new AcceptHeaderLocaleResolver()));

    @Test
    void thereIsRoomForSoMuchAtOnce() throws Exception {
        // given a large body at work
        MockHttpServletResponse second = new MockHttpServletResponse();
        MockHttpServletResponse small = new MockHttpServletResponse();
        MockHttpServletResponse first = new MockHttpServletResponse();
        FilterChain atWork = (request, response) -> {
            // when more come meanwhile
            turns.doFilter(body(600_000), second, new MockFilterChain());
            turns.doFilter(body(10_000), small, new MockFilterChain());
        };
        turns.doFilter(body(600_000), first, atWork);
        // then the large one is told to come again, and has its turn afterwards
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("5");
        assertThat(small.getStatus()).isEqualTo(200);
        MockHttpServletResponse later = new MockHttpServletResponse();
        turns.doFilter(body(600_000), later, new MockFilterChain());
        assertThat(later.getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsLargerThanTheRoomComesAlone() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        turns.doFilter(body(8_000_000), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest body(int length) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/removals");
        request.setServletPath("/api/v1/removals");
        request.setContent(new byte[length]);
        return request;
    }
}
