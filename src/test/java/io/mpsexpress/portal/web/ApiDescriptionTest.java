package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What clients read of the API says what it does. */
@ApplicationTest
class ApiDescriptionTest {

    private static final Set<String> STARTING = Set.of(
            "post /organizations",
            "post /partners",
            "post /users",
            "post /me/tokens",
            "post /users/{userId}/invitations",
            "post /organizations/{organizationId}/entitlement-requests",
            "post /removals",
            "post /requests/{numberOrId}/comments",
            "post /organizations/{organizationId}/contacts",
            "post /organizations/{organizationId}/contact-imports",
            "post /organizations/{organizationId}/contact-requests",
            "post /organizations/{organizationId}/enrollments",
            "post /program/terms");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private JsonNode description;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    @BeforeEach
    void read() {
        Caller client = people.staff(Role.CUSTOMER_OPERATIONS);
        description = http.get(client, "/v3/api-docs").json();
        description.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    @Test
    void itHasANameAndAVersion() {
        assertThat(description.at("/info/title").asText()).isEqualTo("MPS Express Onboarding");
        assertThat(description.at("/info/version").asText()).isEqualTo("v1");
        assertThat(description.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void itNamesEveryCallAndWhatItIsFor() {
        assertThat(operations.keySet()).isEqualTo(calls());
        operations.forEach((call, operation) -> {
            assertThat(operation.path("summary").asText()).as(call).isNotBlank();
            assertThat(operation.path("tags")).as(call).hasSize(1);
        });
    }

    @Test
    void itSaysWhichCallsBeginSomethingAndThatNoneAnswersOtherwise() {
        Set<String> answeredBy201 = operations.entrySet().stream()
                .filter(call -> call.getValue().at("/responses/201").isObject())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(answeredBy201)
                .isEqualTo(STARTING.stream()
                        .map(call -> call.replace(" ", " /api/v1"))
                        .collect(Collectors.toSet()));
        answeredBy201.forEach(call -> {
            assertThat(operations.get(call).at("/responses/200").isMissingNode())
                    .as(call)
                    .isTrue();
            assertThat(operations.get(call).at("/responses/201/content").findValues("schema"))
                    .as(call)
                    .isNotEmpty();
        });
    }

    @Test
    void everyCallFailsWithAProblem() {
        operations.forEach((call, operation) -> assertThat(operation
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .as(call)
                .endsWith("/Problem"));
        JsonNode problem = description.at("/components/schemas/Problem/properties");
        JsonNode refusal = http.get(people.staff(Role.CUSTOMER_OPERATIONS), "/api/v1/organizations?limit=0")
                .json();
        refusal.fieldNames()
                .forEachRemaining(
                        field -> assertThat(problem.has(field)).as(field).isTrue());
    }

    /** Every call that the application answers below {@code /api}. */
    private Set<String> calls() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> methods(mapping).stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
