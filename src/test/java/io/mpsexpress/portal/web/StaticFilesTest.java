package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Files of pages: their addresses hold a hash, so that browsers keep them; and nothing else is looked for among them. */
@ApplicationTest
class StaticFilesTest {

    private static final Pattern STYLES = Pattern.compile("href=\"(/css/mps-[0-9a-f]{32}\\.css)\"");

    @Autowired
    private ResourceUrlProvider addresses;

    @LocalServerPort
    private int port;

    @Test
    void aPageNamesItsFilesByTheirContentAndBrowsersMayKeepThem() {
        Browser browser = new Browser(port);
        Matcher styles = STYLES.matcher(browser.get("/sign-in").body());
        assertThat(styles.find()).isTrue();

        HttpResponse<String> file = browser.get(styles.group(1));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }

    @Test
    void aLinkOfAPageIsNotLookedForInEveryLibrary() {
        assertThat(addresses.getHandlerMap().keySet()).isNotEmpty().doesNotContain("/**");
        assertThat(addresses.getForLookupPath("/organizations/1/printers")).isNull();
    }
}
