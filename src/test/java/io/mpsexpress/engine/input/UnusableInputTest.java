package io.mpsexpress.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gives Camunda's REST API what it cannot use is told so; nothing of it is a failure. */
@ApplicationTest
class UnusableInputTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metrics?maxResults=201                                   | 400 | larger than 200",
                "job?firstResult=-1&maxResults=10                         | 400 | firstResult must not be negative",
                "user?firstResult=-1                                      | 400 | firstResult must not be negative",
                "group?maxResults=-1                                      | 400 | maxResults must not be negative",
                "tenant?maxResults=-1                                     | 400 | maxResults must not be negative",
                "process-definition?version=-1                            | 400 | not greater than 0",
                "process-instance?processInstanceIds=,                    | 400 | ids is empty",
                "task?candidateGroups=,                                   | 400 | Candidate group list is empty",
                "task?includeAssignedTasks=true                           | 400 | Invalid query usage",
                "task?orQueries=x                                         | 400 | cannot be used",
                "task?caseDefinitionKey=x                                 | 400 | no cases",
                "history/variable-instance?caseActivityIdIn=x             | 400 | no cases"
            })
    void whatAQueryCannotUseIsSaid(String path, int status, String says) {
        assertTold(http.get(people.staff(Role.ADMINISTRATOR), "/engine-rest/" + path), status, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST | task | {'processVariables':[{'name':'x','operator':'eq','value':{'a':1}}]} | 400 | cannot be used to query",
                "POST | task | {'taskVariables':[{'name':null,'operator':'eq','value':3}]}        | 400 | name is null",
                "POST | process-instance?firstResult=-1 | {}                                      | 400 | not be negative",
                "POST | process-instance | {'superCaseInstance':'x'}                              | 400 | no cases",
                "POST | process-definition/key/enroll-printers/start | {}                         | 400 | partnerId",
                "POST | process-definition/key/enroll-printers/start | {'variables':{'x':{'value':'!!','type':'File'}}} | 400 | cannot be used",
                "POST | filter/create | {'resourceType':'Task','name':'TOO_LONG','query':{}}      | 400 | cannot be used",
                "POST | task/x/submit-form | {                                                    | 400 | not JSON",
                "POST | task/x/submit-form | nonsense                                             | 400 | not JSON",
                "POST | task/x/submit-form | []                                                   | 400 | not JSON",
                "POST | task/x/submit-form | {'variables':[]}                                     | 400 | variables is of another kind",
                "POST | task/x/submit-form | {'variables':{'a':7}}                                | 400 | variables.a is of another kind",
                "POST | condition | {'variables':{}}                                              | 404 | no such thing",
                "PUT  | job/x/duedate | {'duedate':'2026-01-01T00:00:00.000+0000'}                | 404 | no such thing"
            })
    void whatABodyBringsInVainIsSaid(String method, String path, String body, int status, String says) {
        assertTold(
                http.send(http.request(people.staff(Role.ADMINISTRATOR), "/engine-rest/" + path)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofString(body.replace('\'', '"').replace("TOO_LONG", "x".repeat(300))))),
                status,
                says);
    }

    private static void assertTold(Answer answer, int status, String says) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).contains(says);
    }
}
