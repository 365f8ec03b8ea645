package io.mpsexpress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows no redirects, sends forms with their CSRF token. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,*/*").GET());
    }

    /** Opens the page, then posts its form with the page's CSRF token, coming from there. */
    public HttpResponse<String> submit(String pageWithForm, String action, Map<String, String> fields) {
        String token = token(pageWithForm).map(found -> "&_csrf=" + found).orElse("");
        return send(form(action, fields, token).header("Referer", address + pageWithForm));
    }

    /** Opens the page, then sends a CSV file as the part {@code file} of its form. */
    public HttpResponse<String> upload(String pageWithForm, String action, String name, String csv) {
        String token = token(pageWithForm)
                .orElseThrow(() -> new IllegalStateException("No form with a token on " + pageWithForm));
        return send(upload(action + "?_csrf=" + token, name, csv));
    }

    /** A request with a CSV file as its part {@code file}. */
    public HttpRequest.Builder upload(String path, String name, String csv) {
        UploadedFile file = new UploadedFile(name, csv.getBytes(StandardCharsets.UTF_8));
        return request(path).header("Content-Type", file.contentType()).POST(file.body());
    }

    private Optional<String> token(String pageWithForm) {
        Matcher token = CSRF.matcher(get(pageWithForm).body());
        return token.find() ? Optional.of(encoded(token.group(1))) : Optional.empty();
    }

    public HttpResponse<String> post(String action, Map<String, String> fields) {
        return send(form(action, fields, ""));
    }

    private HttpRequest.Builder form(String action, Map<String, String> fields, String more) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + more));
    }

    public HttpResponse<String> signIn(String userId, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", userId, "password", password));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
