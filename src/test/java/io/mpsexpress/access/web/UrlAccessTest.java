package io.mpsexpress.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.UrlTable.Line;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address × every role × own, another partner's and unknown things: who may do what is in {@code access/urls.txt}. An
 * address that is not there fails the test.
 */
@ApplicationTest
class UrlAccessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @LocalServerPort
    private int port;

    private final UrlTable table = UrlTable.read();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);
    private Map<String, HandlerMethod> handlers;

    @BeforeEach
    void everyAddressThereIs() {
        handlers = handlers();
    }

    @Test
    void theTableNamesEveryAddressOnce() {
        assertThat(table.lines().stream().map(Line::mapping))
                .as("access/urls.txt: a new address needs a line")
                .containsExactlyInAnyOrderElementsOf(handlers.keySet());
    }

    @Test
    void whatElseAnswersIsEitherFilesOrCamundas() {
        assertThat(servlets.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .as("each servlet's addresses are in access/urls.txt or access/engine-urls.txt")
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
        assertThat(context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                        .map(files -> files.replaceAll("/[\\d.]+/", "/{version}/")))
                .as("files, which hold nothing of anybody")
                .containsExactlyInAnyOrder(
                        "/**",
                        "/webjars/**",
                        "/camunda/lib/**",
                        "/camunda/api/**",
                        "/camunda/app/**",
                        "/camunda/assets/**",
                        "/camunda/favicon.ico",
                        "/swagger-ui/**",
                        "/swagger-ui/*swagger-initializer.js",
                        "/webjars/*swagger-ui/**",
                        "/webjars/*swagger-ui/*swagger-initializer.js",
                        "/webjars/*swagger-ui/{version}/*swagger-initializer.js");
    }

    @ParameterizedTest
    @CsvSource({"/css/mps.css, 200", "/webjars/bootstrap/css/bootstrap.min.css, 200", "/nothing-there, 401"})
    void aStrangerGetsTheFilesOfThePagesThatAStrangerSees(String file, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request(HttpMethod.GET, URI.create(file)))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl() == null ? answer.getStatus() : 401).isEqualTo(status);
    }

    @Test
    void everyAddressAnswersWhomItIsForAndNobodyElse() throws Exception {
        // given a customer with everything that an address can name, somebody of each role, and another partner
        Customer customer = customers.entitled();
        for (Role role : Role.values()) {
            callers.put(
                    role, people.user(role.isStaff() ? null : customer.partner().partnerId(), role));
        }
        Customer foreign = customers.notEntitled();
        Caller foreigner = foreign.partner();
        UrlExamples own = UrlExamples.of(
                customer, callers.get(Role.FLEET_MANAGER), callers.get(Role.CUSTOMER_OPERATIONS), http, port);
        UrlExamples unknown = own.unknown();
        UrlExamples saidToBeTheirs = own.within(foreign.id());

        for (Line line : table.lines()) {
            // when nobody is signed in
            check(line, null, own, line.isForEverybody() ? Expected.LET_IN : Expected.ASKED_TO_SIGN_IN);
            // when somebody of each role asks for what there is, those last who may
            List<Caller> asking = mayLast(line);
            for (Caller caller : asking) {
                check(line, caller, own, expected(line, caller));
            }
            // when the one who may most asks for what there is not
            if (line.namesSomething()) {
                check(line, asking.get(asking.size() - 1), unknown, Expected.NOT_FOUND);
            }
            // when somebody of another partner asks for it, as it is and as if it were theirs
            if (line.namesSomething()) {
                check(line, foreigner, own, Expected.KEPT_OUT);
            }
            if (line.namesSomethingWithinAnOrganization()) {
                check(line, foreigner, saidToBeTheirs, Expected.KEPT_OUT);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Caller> mayLast(Line line) {
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .filter(role -> !line.roles().contains(role)),
                        line.roles().stream())
                .map(callers::get)
                .toList();
    }

    private Expected expected(Line line, Caller caller) {
        if (line.isForNobody()) {
            return Expected.NOT_FOUND;
        }
        if (mayUse(line, caller)) {
            return Expected.LET_IN;
        }
        return line.isForItsOwner() ? Expected.KEPT_OUT : Expected.FORBIDDEN;
    }

    private static boolean mayUse(Line line, Caller caller) {
        return caller.roles().stream().anyMatch(line.roles()::contains);
    }

    private void check(Line line, Caller caller, UrlExamples examples, Expected expected) throws Exception {
        MockHttpServletRequestBuilder asked = asked(line, examples);
        if (!line.isApi()) {
            asked.with(csrf());
        }
        if (caller != null) {
            asked.with(authentication(SignedInAs.authentication(caller)));
        }
        MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
        String location = answer.getRedirectedUrl();
        boolean toSignIn = location != null && location.contains("/sign-in");
        int status = toSignIn ? 401 : answer.getStatus();
        note(expected.accepts(status), line, caller, examples.fill(line.pattern()) + " " + expected, status);
    }

    private void note(boolean right, Line line, Caller caller, String asked, int status) {
        if (!right) {
            wrong.add("%s as %s (%s): %d"
                    .formatted(line.mapping(), caller == null ? "nobody" : caller.roles(), asked, status));
        }
    }

    private MockHttpServletRequestBuilder asked(Line line, UrlExamples examples) {
        URI address = URI.create(examples.fill(line.pattern()).replace("/**", ""));
        HandlerMethod handler = handlers.get(line.mapping());
        HttpMethod method = HttpMethod.valueOf(line.method().equals("ANY") ? "GET" : line.method());
        MockHttpServletRequestBuilder asked = takesFile(handler)
                ? multipart(method, address)
                        .file(new MockMultipartFile(
                                "file", "file.csv", "text/csv", "neither of our files".getBytes(UTF_8)))
                : request(method, address);
        asked.accept(MediaType.TEXT_HTML, MediaType.ALL);
        String sent = examples.fill(line.sent());
        if (line.isApi()) {
            asked.contentType(takesFile(handler) ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON)
                    .content(sent);
        } else {
            fields(sent).forEach(asked::param);
        }
        line.conditionAsField().ifPresent(field -> {
            if (field.getKey().equals("HX-Request")) {
                asked.header(field.getKey(), field.getValue());
            } else {
                asked.param(field.getKey(), field.getValue());
            }
        });
        return asked;
    }

    private static Map<String, String> fields(String sent) {
        Map<String, String> fields = new HashMap<>();
        for (String field : sent.isEmpty() ? new String[0] : sent.split("&")) {
            fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return fields;
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** All that Spring MVC maps, ours and libraries', by how {@code access/urls.txt} calls it. */
    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> found = new HashMap<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, handler) -> names(info).forEach(name -> found.put(name, handler))));
        return found;
    }

    private static List<String> names(RequestMappingInfo info) {
        String condition = Stream.concat(
                        info.getParamsCondition().getExpressions().stream(),
                        info.getHeadersCondition().getExpressions().stream())
                .map(expression -> " [" + expression + "]")
                .reduce("", String::concat);
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(method -> method + " " + pattern + condition))
                .toList();
    }

    /** What a caller may get for an answer; that of a form that was not filled in well is one of those let in. */
    private enum Expected {
        LET_IN(status ->
                status < 500 && status != 401 && status != 403 && status != 404 && status != 405 && status != 415),
        ASKED_TO_SIGN_IN(status -> status == 401),
        FORBIDDEN(status -> status == 403),
        NOT_FOUND(status -> status == 404),
        KEPT_OUT(status -> status == 403 || status == 404);

        private final IntPredicate accepted;

        Expected(IntPredicate accepted) {
            this.accepted = accepted;
        }

        boolean accepts(int status) {
            return accepted.test(status);
        }
    }
}
