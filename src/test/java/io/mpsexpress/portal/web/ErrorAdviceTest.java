package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What clients and people read when something is refused or fails. */
class ErrorAdviceTest {

    private final Failing failing = new Failing();
    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-shared", "messages-portal", "messages-organization");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        var json = Jackson2ObjectMapperBuilder.json()
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        mvc = MockMvcBuilders.standaloneSetup(failing)
                .setControllerAdvice(new ErrorAdvice(new ApiProblems(messages), new ErrorPages()))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @Test
    void refusalSaysWhyFieldByFieldAndWithItsFacts() throws Exception {
        // given
        failing.with = () -> Refused.conflict("entitlement.alreadyEntitled", "Rossi")
                .with("assignedPrinters", 3)
                .withProblems(List.of(new FieldProblem("name", "organization.name.tooLong", 150)));
        // when, then
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Conflict"))
                .andExpect(jsonPath("$.status").value(409))
                .andExpect(jsonPath("$.detail").value("Rossi is entitled to MPS Express already."))
                .andExpect(jsonPath("$.instance").value("/api/v1/things"))
                .andExpect(jsonPath("$.code").value("entitlement.alreadyEntitled"))
                .andExpect(jsonPath("$.assignedPrinters").value(3))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].code").value("organization.name.tooLong"))
                .andExpect(jsonPath("$.errors[0].message").value("Use at most 150 characters."));
    }

    @Test
    void answerIsInTheLanguageAskedFor() throws Exception {
        failing.with = Refused::notFound;
        mvc.perform(get("/api/v1/things").locale(Locale.ITALIAN))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("non esiste")));
    }

    @Test
    void refusalBehindAnotherExceptionIsStillARefusal() throws Exception {
        failing.with = () -> new IllegalStateException("wrapped by a framework", Refused.forbidden());
        mvc.perform(get("/api/v1/things")).andExpect(status().isForbidden());
    }

    @Test
    void whoComesWhileTheServerEndsIsToldToComeAgain() throws Exception {
        failing.with = Refused::later;
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.detail").value(containsString("restarted")));
    }

    @Test
    void loserOfARaceIsTold() throws Exception {
        failing.with = () -> new OptimisticLockingFailureException("row was updated");
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("refused.stale"));
    }

    @Test
    void loserOfARaceForAUniqueValueIsToldWithoutTheDatabasesWords() throws Exception {
        failing.with = () -> new DuplicateKeyException("unique constraint serial_number violated: S1");
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("serial_number"))));
    }

    @Test
    void whatNobodyForesawIsNotCalledUndone() throws Exception {
        failing.with = () -> new IllegalStateException("password is secret");
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail").value(containsString("not certain")));
    }

    @Test
    void aDatabaseThatIsAwayIsLeftToWhoeverAnswersWithoutIt() {
        failing.with = () -> new CannotGetJdbcConnectionException(
                "no connection", new SQLTransientConnectionException("The database cannot be used", "08001"));
        assertThatThrownBy(() -> mvc.perform(get("/api/v1/things")))
                .hasRootCauseInstanceOf(SQLTransientConnectionException.class);
    }

    @Test
    void tooLargeUploadIsTold() throws Exception {
        failing.with = () -> new MaxUploadSizeExceededException(1);
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.code").value("failure.413"));
    }

    @Test
    void unforeseenFailureShowsNothingOfItsInside() throws Exception {
        failing.with = () -> new IllegalStateException("password is secret");
        mvc.perform(get("/api/v1/things"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("failure.500"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void clientThatWentAwayIsNotAnswered() throws Exception {
        failing.with = () -> new IOException("Broken pipe");
        mvc.perform(get("/things"))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
    }

    @Test
    void bodyThatIsNoJsonIsRefused() throws Exception {
        mvc.perform(body("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("failure.unreadable"));
        mvc.perform(body("")).andExpect(status().isBadRequest());
    }

    @Test
    void misspeltPropertyIsNamed() throws Exception {
        mvc.perform(body("{\"nam\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("nam"))
                .andExpect(jsonPath("$.errors[0].code").value("failure.unknownProperty"));
    }

    @Test
    void propertyThatIsThereTwiceIsNamed() throws Exception {
        mvc.perform(body("{\"name\":\"x\",\"inside\":{\"name\":\"x\",\"name\":\"y\"}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].code").value("failure.duplicateProperty"));
    }

    @Test
    void valueOfAnotherTypeIsNamedByItsPath() throws Exception {
        mvc.perform(body("{\"counts\":[1,{}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("counts[1]"))
                .andExpect(jsonPath("$.errors[0].code").value("failure.wrongType"));
    }

    @Test
    void missingAndMalformedParametersAreNamed() throws Exception {
        mvc.perform(get("/api/v1/counted").header("X-Needed", "1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("count"))
                .andExpect(jsonPath("$.errors[0].code").value("failure.missing"));
        mvc.perform(get("/api/v1/counted?count=many").header("X-Needed", "1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("failure.wrongType"));
        mvc.perform(get("/api/v1/counted?count=1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("X-Needed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    count    | many       | It has to be a whole number.
                    whether  | perhaps    | It has to be true or false.
                    id       | 7          | It has to be an id as the API gives it.
                    since    | yesterday  | It has to be a time in UTC, such as 2026-11-28T09:00:00Z.
                    colour   | green      | It has to be one of RED, NIGHT_BLUE.
                    """)
    void parameterOfAnotherTypeIsToldWhatItHasToBe(String name, String value, String what) throws Exception {
        mvc.perform(get("/api/v1/asked").param(name, value))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(name))
                .andExpect(jsonPath("$.errors[0].message").value("This value has the wrong type. " + what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"counts":["many"]}  | counts[0] | a whole number
                    {"counts":7}         | counts    | a list
                    {"name":{}}          | name      | a text
                    {"colour":"green"}   | colour    | one of RED, NIGHT_BLUE
                    {"inside":[]}        | inside    | an object
                    """)
    void valueOfAnotherTypeInABodyIsToldWhatItHasToBe(String body, String field, String what) throws Exception {
        mvc.perform(body(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("This value has the wrong type. It has to be " + what + "."));
    }

    @Test
    void malformedIdIsUnknownLikeAnyOther() throws Exception {
        mvc.perform(get("/api/v1/numbered/abc"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("refused.notFound"));
    }

    @Test
    void wrongMethodFormatOrAcceptIsTold() throws Exception {
        mvc.perform(delete("/api/v1/things"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.code").value("failure.405"));
        mvc.perform(post("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(get("/api/v1/typed").accept(MediaType.IMAGE_PNG)).andExpect(status().isNotAcceptable());
    }

    @Test
    void personGetsAPageThatSaysTheSame() throws Exception {
        failing.with = () -> Refused.conflict("entitlement.alreadyEntitled", "Rossi");
        mvc.perform(get("/things"))
                .andExpect(status().isConflict())
                .andExpect(view().name("error"))
                .andExpect(model().attribute("headline", "portal.error.409"));
    }

    private static MockHttpServletRequestBuilder body(String json) {
        return post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(json);
    }

    record Thing(String name, List<Integer> counts, Colour colour, Thing inside) {}

    enum Colour {
        RED,
        NIGHT_BLUE
    }

    @RestController
    static class Failing {

        private Supplier<Exception> with = () -> new IllegalStateException("not told how to fail");

        @GetMapping({"/api/v1/things", "/things"})
        String fail() throws Exception {
            throw with.get();
        }

        @PostMapping(path = "/api/v1/things", consumes = MediaType.APPLICATION_JSON_VALUE)
        Thing take(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/v1/counted")
        String count(@RequestHeader("X-Needed") String needed, @RequestParam int count) {
            return needed + count;
        }

        @GetMapping("/api/v1/asked")
        String ask(Integer count, Boolean whether, UUID id, Instant since, Colour colour) {
            return "";
        }

        @GetMapping("/api/v1/numbered/{number}")
        String number(@PathVariable int number) {
            return "" + number;
        }

        @GetMapping(path = "/api/v1/typed", produces = MediaType.APPLICATION_JSON_VALUE)
        Map<String, String> typed() {
            return Map.of();
        }
    }
}
