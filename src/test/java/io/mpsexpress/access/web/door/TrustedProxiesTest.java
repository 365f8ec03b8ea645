package io.mpsexpress.access.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** A real server, to which this test itself is the proxy. */
class TrustedProxiesTest {

    private static final String LOCAL = "127.0.0.0/8";

    private WebServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatNobodyNamedIsBelievedNothing() throws Exception {
        start(List.of());

        assertThat(ask(
                                "X-Forwarded-For",
                                "203.0.113.7",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-Host",
                                "evil.example")
                        .body())
                .isEqualTo("127.0.0.1 http localhost");
    }

    @Test
    void aNamedProxySaysWhoAsksAndHow() throws Exception {
        start(List.of(LOCAL));

        assertThat(ask(
                                "X-Forwarded-For",
                                "203.0.113.7",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-Host",
                                "mps.example")
                        .body())
                .isEqualTo("203.0.113.7 https mps.example");
    }

    @Test
    void whatTheSenderWroteBeforeTheProxysWordIsBelievedNothing() throws Exception {
        start(List.of(LOCAL, "10.1.0.0/16", "fd00::/8"));

        assertThat(ask("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.2.3").body())
                .startsWith("203.0.113.7 ");
        assertThat(ask("X-Forwarded-For", "198.51.100.1, 203.0.113.7, fd00::1").body())
                .startsWith("203.0.113.7 ");
        assertThat(ask("X-Forwarded-For", "198.51.100.1,not an address").body()).startsWith("127.0.0.1 ");
        assertThat(ask("X-Forwarded-For", "").body()).startsWith("127.0.0.1 ");
        assertThat(ask("Forwarded", "for=198.51.100.1;proto=https").body()).isEqualTo("127.0.0.1 http localhost");
    }

    @Test
    void cookiesOverHttpsAreSecureWhoeverSetsThem() throws Exception {
        start(List.of(LOCAL));

        assertThat(ask("X-Forwarded-Proto", "https").headers().allValues("Set-Cookie"))
                .hasSize(3)
                .allMatch(cookie -> cookie.endsWith("; Secure"));
        assertThat(ask("X-Forwarded-Proto", "http").headers().allValues("Set-Cookie"))
                .hasSize(3)
                .filteredOn(cookie -> cookie.contains("Secure"))
                .containsExactly("third=c; Secure");
    }

    @Test
    void whatIsNoAddressIsRefusedAtTheStart() {
        assertThatThrownBy(() -> start(List.of("proxy.example"))).isInstanceOf(IllegalArgumentException.class);
        server = new TomcatServletWebServerFactory(0).getWebServer();
    }

    private HttpResponse<String> ask(String... headers) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                                .headers(headers)
                                .build(),
                        BodyHandlers.ofString());
    }

    private void start(List<String> proxies) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(new TrustedProxies(proxies));
        server = factory.getWebServer(
                new ServletRegistrationBean<>(new Asked(), "/"),
                new FilterRegistrationBean<>(new SecureCookies(false)));
        server.start();
    }

    private static final class Asked extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.addCookie(new Cookie("first", "a"));
            response.addHeader("Set-Cookie", "second=b");
            response.addHeader("Set-Cookie", "third=c; Secure");
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }
}
