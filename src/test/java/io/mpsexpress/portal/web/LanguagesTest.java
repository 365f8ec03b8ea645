package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {

    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|it",
                "it-IT,it;q=0.9,en;q=0.8|it-IT",
                "de,it;q=0.5|it",
                "en-GB|en-GB",
                "en-GB,en-US;q=0.9,en;q=0.8|en-GB",
                "de-CH,it-CH;q=0.9|it-CH",
                "en-XX|en",
                "en;q=0,it|it",
                "de|en",
                "|en",
                "*|en",
                "!!|en"
            })
    void browserIsAskedForItsLanguage(String accepted, String expected) {
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void choiceOfThePersonWins() {
        // given
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("lang", "it"));
        // when, then
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void chosenLanguageIsWrittenAsInTheCountryThatTheBrowserNamesWithIt() {
        // given
        request.addHeader("Accept-Language", "de-DE,it-CH;q=0.8,en-GB;q=0.7");
        request.setCookies(new Cookie("lang", "en"));
        // when, then
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void choiceOfALanguageWithoutTextsIsNone() {
        request.setCookies(new Cookie("lang", "xx"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void anotherLanguageIsAnotherFile() {
        // given texts in English, German and Italian, among the resources of the tests
        Languages more = new Languages("languages-test");
        // then
        assertThat(more.supported()).containsExactly(Locale.ENGLISH, Locale.GERMAN, Locale.ITALIAN);
        request.addHeader("Accept-Language", "de-AT");
        assertThat(more.resolveLocale(request)).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(languages.supported()).startsWith(Locale.ENGLISH).contains(Locale.ITALIAN);
    }

    @Test
    void choiceIsKeptInTheBrowser() {
        // when
        MockHttpServletResponse response = new MockHttpServletResponse();
        languages.setLocale(request, response, Locale.ITALIAN);
        // then
        assertThat(response.getHeader("Set-Cookie")).contains("lang=it", "HttpOnly", "SameSite=Lax", "Path=/");
    }
}
