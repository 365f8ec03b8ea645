package io.mpsexpress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.shared.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PagerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/printers");

    @Test
    void onlyPageNeedsNoLinks() {
        assertThat(Pager.of(request, new Page<>(List.of(1), null)).isNeeded()).isFalse();
    }

    @Test
    void linksKeepWhatTheListIsFilteredBy() {
        // given
        request.setQueryString("q=a%20%26%20b&cursor=abc");
        request.setParameter("cursor", "abc");
        // when
        Pager pager = Pager.of(request, new Page<>(List.of(1), "def"));
        // then
        assertThat(pager.firstUrl()).isEqualTo("/printers?q=a%20%26%20b");
        assertThat(pager.nextUrl()).isEqualTo("/printers?q=a%20%26%20b&cursor=def");
    }

    @Test
    void lastPageLeadsBackToTheFirst() {
        // given
        request.setQueryString("cursor=abc");
        request.setParameter("cursor", "abc");
        // when
        Pager pager = Pager.of(request, new Page<>(List.of(1), null));
        // then
        assertThat(pager.firstUrl()).isEqualTo("/printers");
        assertThat(pager.nextUrl()).isNull();
    }
}
