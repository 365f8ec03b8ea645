package io.mpsexpress.access.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.PeopleManagement;
import io.mpsexpress.access.people.PersonChange;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People by API: invited, changed, disabled, and who decides about whom. */
@ApplicationTest
class PeopleApiTest {

    private static final String USERS = "/api/v1/users";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private PeopleManagement management;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private UUID partnerId;
    private Caller partner;

    @BeforeEach
    void aPartner() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
    }

    @Test
    void whoeverFollowsTheLinkOnceIsIn() {
        // given
        String id = newId();
        String link = accept(invite(partner, id));
        // when
        Answer weak = http.post(null, link, Map.of("password", "short"));
        Answer first = http.post(null, link, Map.of("password", People.PASSWORD));
        Answer again = http.post(null, link, Map.of("password", "another password of tests"));
        // then
        assertThat(weak.status()).isEqualTo(422);
        assertThat(first.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(410);
        assertThat(http.get(caller(id), "/api/v1/me").json().get("userId").asText())
                .isEqualTo(id);
    }

    @Test
    void whoeverIsInvitedIsShownAsTheyAreWithTheLink() {
        // when
        String id = newId();
        JsonNode invited = http.post(
                        partner,
                        USERS,
                        Map.of("userId", id, "name", "Anna Rossi", "language", "it", "roles", List.of("fleet-manager")))
                .json();
        // then
        assertThat(invited.at("/invitation/expiresAt").asText()).endsWith("Z");
        assertThat(invited.get("organizationId").asText()).isEqualTo(partnerId.toString());
        assertThat(invited.get("language").asText()).isEqualTo("it");
        ((ObjectNode) invited).remove("invitation");
        assertThat(http.get(partner, USERS + "/" + id).json()).isEqualTo(invited);
        assertThat(http.get(partner, USERS + "?q=" + id).json().get("items")).containsExactly(invited);
        assertThat(http.get(partner, USERS + "?role=partner-administrator")
                        .json()
                        .findValuesAsText("userId"))
                .containsExactly(partner.userId());
    }

    @Test
    void anExpiredLinkIsGone() {
        String id = newId();
        String link = accept(invite(partner, id));
        jdbc.sql("update invitation set expires_at = ? where user_id = ?")
                .params(OffsetDateTime.now(), id)
                .update();

        assertThat(http.post(null, link, Map.of("password", People.PASSWORD)).status())
                .isEqualTo(410);
    }

    @Test
    void theTokenIsNotStored() {
        String link = accept(invite(partner, newId()));

        assertThat(jdbc.sql("select count(*) from invitation where token_hash = ?")
                        .param(link.substring(link.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(http.post(null, "/api/v1/invitations/guessed", Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNewLinkEndsTheEarlierOne() {
        // given
        String id = newId();
        String earlier = accept(invite(partner, id));
        // when
        String later = accept(http.post(partner, USERS + "/" + id + "/invitations", null));
        // then
        assertThat(http.post(null, earlier, Map.of("password", People.PASSWORD)).status())
                .isEqualTo(410);
        assertThat(http.post(null, later, Map.of("password", People.PASSWORD)).status())
                .isEqualTo(204);
    }

    @Test
    void anInvitationIsUsedOnceByTwoAtOnce() throws Exception {
        String link = accept(invite(partner, newId()));

        List<Integer> answers = AtOnce.twice(
                () -> http.post(null, link, Map.of("password", People.PASSWORD)).status());

        assertThat(answers).containsExactlyInAnyOrder(204, 410);
    }

    @Test
    void aUserIdIsGivenOnceByTwoAtOnce() throws Exception {
        String id = newId();

        List<Integer> answers = AtOnce.twice(() -> invite(partner, id).status());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void twoWhoRemoveEachOtherLeaveOneAdministrator() throws Exception {
        // given
        Caller other = people.partnerUser(partnerId);
        List<Caller> both = new CopyOnWriteArrayList<>(List.of(partner, other));
        // when
        List<Integer> answers = AtOnce.twice(() -> {
            Caller who = both.remove(0);
            return change(who, who, Set.of(Role.FLEET_MANAGER), true).status();
        });
        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndHasNoTasksAnyMore() {
        // given
        Customer customer = customers.entitled();
        Caller administrator = customer.partner();
        Caller colleague = people.user(administrator.partnerId(), Role.FLEET_MANAGER);
        Browser browser = new Browser(port);
        browser.signIn(colleague.userId(), People.PASSWORD);
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        tasks.setAssignee(task, colleague.userId());
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        // when
        Answer disabled = change(administrator, colleague, colleague.roles(), false);
        // then
        assertThat(disabled.status()).isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(http.get(colleague, "/api/v1/me").status()).isEqualTo(401);
        assertThat(sessionsOf(colleague)).isZero();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(http.post(administrator, USERS + "/" + colleague.userId() + "/invitations", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWasChangedSinceIsNotOverwritten() {
        // given
        Caller colleague = people.user(partnerId, Role.FLEET_MANAGER);
        assertThat(change(partner, colleague, Set.of(Role.PARTNER_ADMINISTRATOR), true)
                        .status())
                .isEqualTo(200);
        // when
        Answer stale = change(partner, colleague, Set.of(Role.FLEET_MANAGER), true);
        // then
        assertThat(stale.status()).isEqualTo(409);
        assertThat(http.put(partner, USERS + "/" + colleague.userId(), Map.of("name", "Anna"))
                        .status())
                .isEqualTo(422);
        JsonNode now = http.get(partner, USERS + "/" + colleague.userId()).json();
        assertThat(now.get("roles")).extracting(JsonNode::asText).containsExactly("partner-administrator");
        assertThat(http.put(partner, USERS + "/" + colleague.userId(), now).status())
                .isEqualTo(200);
    }

    @Test
    void aRoleCountsFromTheNextCallOn() {
        // given
        Caller colleague = people.user(partnerId, Role.FLEET_MANAGER);
        assertThat(http.get(colleague, USERS).status()).isEqualTo(403);
        // when
        change(partner, colleague, Set.of(Role.PARTNER_ADMINISTRATOR), true);
        // then
        assertThat(http.get(colleague, USERS).status()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update app_user set enabled = false where partner_id is null and id <> ?")
                    .param(administrator.userId())
                    .update();
            SignedInAs.run(administrator, () -> assertThatThrownBy(() -> management.change(
                            administrator.userId(), new PersonChange("Ada", null, List.of("camunda-admin"), false, 0)))
                    .hasMessageContaining("access.lastAdministrator"));
        });
    }

    @Test
    void everybodyChangesTheirOwnAccountAndPassword() {
        // given
        JsonNode before = http.get(partner, "/api/v1/me").json();
        ((ObjectNode) before).put("name", "Anna Maria Rossi").put("language", "it");
        // when
        Answer changed = http.put(partner, "/api/v1/me", before);
        Answer stale = http.put(partner, "/api/v1/me", before);
        Answer weak = password(People.PASSWORD, "short");
        Answer wrong = password("not the present one", "another password of tests");
        Answer right = password(People.PASSWORD, "another password of tests");
        // then
        assertThat(changed.json().get("name").asText()).isEqualTo("Anna Maria Rossi");
        assertThat(changed.json().get("language").asText()).isEqualTo("it");
        assertThat(List.of(stale.status(), weak.status(), wrong.status(), right.status()))
                .containsExactly(409, 422, 422, 204);
        assertThat(http.get(partner, "/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void everyChangeIsOnRecord() {
        String id = newId();
        accept(invite(partner, id));
        accept(http.post(partner, USERS + "/" + id + "/invitations", null));
        change(partner, new Caller(id, "Anna", Set.of(), partnerId), Set.of(Role.FLEET_MANAGER), false);

        assertThat(jdbc.sql("select act from audit_entry where subject_id = ? and user_id = ? order by id")
                        .params(id, partner.userId())
                        .query(String.class)
                        .list())
                .containsExactly("person.invited", "person.invitedAgain", "person.changed");
    }

    @Test
    void othersPeopleRolesOfStaffAndTheLastOneAreRefusedOnRecord() {
        // given
        Caller foreigner = people.partnerUser(people.partner());
        Caller colleague = people.user(partnerId, Role.FLEET_MANAGER);
        // when
        Answer others = http.put(partner, USERS + "/" + foreigner.userId(), body(foreigner, Set.of(), true, 0));
        Answer staff = change(partner, colleague, Set.of(Role.ADMINISTRATOR), true);
        Answer last = change(partner, partner, Set.of(Role.FLEET_MANAGER), true);
        // then
        assertThat(List.of(others.status(), staff.status(), last.status())).containsExactly(404, 422, 409);
        assertThat(jdbc.sql("select count(*) from audit_entry where user_id = ? and act = 'person.refused'")
                        .param(partner.userId())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private Answer password(String old, String chosen) {
        return http.put(partner, "/api/v1/me/password", Map.of("oldPassword", old, "newPassword", chosen));
    }

    private int sessionsOf(Caller who) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(who.userId())
                .query(Integer.class)
                .single();
    }

    private Answer invite(Caller inviter, String id) {
        return http.post(inviter, USERS, Map.of("userId", id, "name", "Anna Rossi", "roles", List.of("fleet-manager")));
    }

    private Answer change(Caller inviter, Caller who, Set<Role> roles, boolean enabled) {
        return http.put(inviter, USERS + "/" + who.userId(), body(who, roles, enabled, 0));
    }

    private static Map<String, Object> body(Caller who, Set<Role> roles, boolean enabled, int version) {
        return Map.of(
                "name",
                who.name(),
                "roles",
                roles.stream().map(Role::groupId).toList(),
                "enabled",
                enabled,
                "version",
                version);
    }

    private static String accept(Answer invited) {
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        String url = invited.json().at("/invitation/url").asText();
        return "/api/v1/invitations/" + url.substring(url.lastIndexOf('/') + 1);
    }

    private static Caller caller(String id) {
        return new Caller(id, id, Set.of(), null);
    }

    private static String newId() {
        return "p" + UUID.randomUUID();
    }
}
