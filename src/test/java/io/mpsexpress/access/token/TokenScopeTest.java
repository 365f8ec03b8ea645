package io.mpsexpress.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenScopeTest {

    @ParameterizedTest
    @CsvSource({
        "READ,     GET,    /api/v1/organizations",
        "READ,     HEAD,   /api/v1/printers",
        "READ,     GET,    /api/v1/me",
        "READ,     GET,    /actuator/prometheus",
        "WRITE,    GET,    /api/v1/me/tokens",
        "WRITE,    POST,   /api/v1/organizations",
        "WRITE,    PUT,    /api/v1/meters",
        "WRITE,    POST,   /engine-rest/task/1/submit-form",
        "WRITE,    GET,    /engine-rest/task",
        "BACK_END, POST,   /api/v1/management-results",
    })
    void whatItIsForIsWithinIt(TokenScope scope, String method, String path) {
        assertThat(scope.refusal(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "READ,     POST,    /api/v1/organizations,      access.token.reads",
        "READ,     DELETE,  /api/v1/me/tokens/1,        access.token.reads",
        "READ,     OPTIONS, /api/v1/organizations,      access.token.reads",
        "READ,     get,     /api/v1/organizations,      access.token.reads",
        "READ,     GET,     /engine-rest/task,          access.token.reads",
        "READ,     GET,     /engine-rest,               access.token.reads",
        "WRITE,    PUT,     /api/v1/me,                 access.token.notAccount",
        "WRITE,    PUT,     /api/v1/me/password,        access.token.notAccount",
        "WRITE,    POST,    /api/v1/me/tokens,          access.token.notAccount",
        "WRITE,    DELETE,  /api/v1/me/tokens/1,        access.token.notAccount",
        "BACK_END, GET,     /api/v1/management-results, access.token.results",
        "BACK_END, POST,    /api/v1/organizations,      access.token.results",
        "BACK_END, GET,     /api/v1/me,                 access.token.results",
        "BACK_END, POST,    /engine-rest/message,       access.token.results",
    })
    void anythingElseIsNot(TokenScope scope, String method, String path, String why) {
        assertThat(scope.refusal(method, path)).hasValue(why);
    }
}
