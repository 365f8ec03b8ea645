package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our users, roles and partners as the engine sees them. */
@ApplicationTest
class IdentityTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private UUID partner;
    private Caller ann;
    private Caller bob;
    private Caller support;

    @BeforeEach
    void twoOfAPartnerAndOneOfStaff() {
        partner = people.partner();
        ann = people.partnerUser(partner);
        bob = people.user(partner, Role.FLEET_MANAGER);
        support = people.staff(Role.TECHNICAL_SUPPORT);
    }

    @Test
    void usersAreFoundByWhatTheEngineAsksFor() {
        assertThat(identities.createUserQuery().userId(ann.userId()).singleResult())
                .satisfies(user -> {
                    assertThat(user.getFirstName()).isEqualTo("Test");
                    assertThat(user.getLastName()).isEqualTo(ann.userId());
                    assertThat(user.getPassword()).isNull();
                });
        assertThat(identities
                        .createUserQuery()
                        .userIdIn(ann.userId(), bob.userId())
                        .count())
                .isEqualTo(2);
        assertThat(identities
                        .createUserQuery()
                        .userLastNameLike(ann.userId().substring(0, 4) + "%")
                        .list())
                .isNotEmpty();
        assertThat(identities.createUserQuery().userLastName(bob.userId()).count())
                .isOne();
        assertThat(identities.createUserQuery().userEmail("nobody@example.com").count())
                .isZero();
        assertThat(identities
                        .createUserQuery()
                        .memberOfTenant(partner.toString())
                        .list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder(ann.userId(), bob.userId());
        assertThat(identities
                        .createUserQuery()
                        .memberOfTenant(partner.toString())
                        .memberOfGroup("partner-administrator")
                        .list())
                .extracting(User::getId)
                .containsExactly(ann.userId());
        assertThat(identities.createUserQuery().memberOfTenant("no id at all").count())
                .isZero();
    }

    @Test
    void usersAreSortedAndPaged() {
        List<User> descending = identities
                .createUserQuery()
                .memberOfTenant(partner.toString())
                .orderByUserId()
                .desc()
                .list();
        List<User> second = identities
                .createUserQuery()
                .memberOfTenant(partner.toString())
                .orderByUserId()
                .desc()
                .listPage(1, 1);

        assertThat(descending).hasSize(2).isSortedAccordingTo((one, other) -> other.getId()
                .compareTo(one.getId()));
        assertThat(second).singleElement().satisfies(user -> assertThat(user.getId())
                .isEqualTo(descending.get(1).getId()));
    }

    @Test
    void groupsAreTheRoles() {
        assertThat(identities.createGroupQuery().count()).isEqualTo(Role.values().length);
        assertThat(identities.createGroupQuery().groupMember(ann.userId()).list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("partner-administrator", "fleet-manager");
        assertThat(identities
                        .createGroupQuery()
                        .groupIdIn("fleet-manager", "nothing")
                        .list())
                .hasSize(1);
        assertThat(identities
                        .createGroupQuery()
                        .groupNameLike("Technical%")
                        .singleResult()
                        .getId())
                .isEqualTo("technical-support");
        assertThat(identities.createGroupQuery().groupName("MPS offer manager").count())
                .isOne();
        assertThat(identities.createGroupQuery().groupMember("nobody").count()).isZero();
        assertThat(identities.createGroupQuery().orderByGroupName().desc().listPage(0, 2))
                .extracting(Group::getName)
                .containsExactly("Technical support", "Process owner");
    }

    @Test
    void tenantsAreThePartners() {
        Tenant tenant =
                identities.createTenantQuery().tenantId(partner.toString()).singleResult();

        assertThat(tenant.getName()).isEqualTo("Partner " + partner);
        assertThat(identities
                        .createTenantQuery()
                        .userMember(ann.userId())
                        .includingGroupsOfUser(true)
                        .list())
                .extracting(Tenant::getId)
                .containsExactly(partner.toString());
        assertThat(identities
                        .createTenantQuery()
                        .tenantName("Partner " + partner)
                        .count())
                .isOne();
        assertThat(identities.createTenantQuery().tenantNameLike("%" + partner).count())
                .isOne();
        assertThat(identities
                        .createTenantQuery()
                        .tenantIdIn(partner.toString(), "x")
                        .count())
                .isOne();
        assertThat(identities.createTenantQuery().tenantId("no id at all").count())
                .isZero();
        assertThat(identities.createTenantQuery().orderByTenantName().asc().listPage(0, 1))
                .hasSize(1);
    }

    @Test
    void staffAreMembersOfEveryTenantByTheirGroups() {
        long all = identities.createTenantQuery().count();

        assertThat(identities
                        .createTenantQuery()
                        .userMember(support.userId())
                        .includingGroupsOfUser(true)
                        .count())
                .isEqualTo(all);
        assertThat(identities.createTenantQuery().userMember(support.userId()).count())
                .isZero();
        assertThat(identities
                        .createTenantQuery()
                        .groupMember("technical-support")
                        .count())
                .isEqualTo(all);
        assertThat(identities.createTenantQuery().groupMember("fleet-manager").count())
                .isZero();
    }

    @Test
    void thePasswordIsCheckedWithoutBeingKnownToTheEngine() {
        assertThat(identities.checkPassword(ann.userId(), People.PASSWORD)).isTrue();
        assertThat(identities.checkPassword(ann.userId(), "guess")).isFalse();
        assertThat(identities.checkPassword("nobody", People.PASSWORD)).isFalse();
    }

    @Test
    void aPartnersUserFindsColleaguesOnly() {
        Caller stranger = people.partnerUser(people.partner());

        assertThat(http.get(ann, "/engine-rest/user?maxResults=100").text())
                .contains(bob.userId() + "\"")
                .doesNotContain(stranger.userId() + "\"")
                .doesNotContain(support.userId() + "\"");
        assertThat(http.get(ann, "/engine-rest/user/" + stranger.userId() + "/profile")
                        .status())
                .isEqualTo(404);
        assertThat(http.get(ann, "/engine-rest/tenant?maxResults=100").json()).hasSize(1);
        assertThat(http.get(support, "/engine-rest/user/" + stranger.userId() + "/profile")
                        .status())
                .isEqualTo(200);
    }
}
