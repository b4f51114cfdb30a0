package io.beianflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import io.beianflow.company.Companies;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

@PeopleTest
class IdentityAtStartTest extends DatabaseTest {
    @Autowired
    IdentityService engine;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Companies companies;

    @Autowired
    ApplicationRunner identityAtStart;

    @Test
    void addsTheDemoUsersOfTheContract() {
        assertThat(engine.createUserQuery().list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder(
                        "manager", "product", "tech", "legal", "security", "officer", "owner", "admin", "outsider");
        assertThat(engine.checkPassword("legal", "legal")).isTrue();
        assertThat(engine.createUserQuery().memberOfTenant("demo-b").list())
                .extracting(User::getId)
                .containsExactly("outsider");
        assertThat(engine.createUserQuery().memberOfTenant("demo").count()).isEqualTo(8);
    }

    @Test
    void namesGroupsInChineseAndCompaniesAlike() {
        assertThat(engine.createGroupQuery().list())
                .extracting(Group::getId, Group::getName)
                .contains(tuple("legal", "法务"), tuple("camunda-admin", "系统管理员"))
                .hasSize(Groups.ALL.size());
        assertThat(engine.createTenantQuery().list())
                .extracting(Tenant::getId, Tenant::getName)
                .contains(tuple("demo", companies.name("demo")), tuple("demo-b", companies.name("demo-b")));
    }

    @Test
    void grantsEachGroupWhatItNeedsAndNoMore() {
        assertThat(authorizations.isUserAuthorized(
                        "product", List.of("product"), Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "product", List.of("product"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized("owner", List.of("owner"), Permissions.CREATE, Resources.DEPLOYMENT))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "manager", List.of("manager"), Permissions.CREATE, Resources.DEPLOYMENT))
                .isFalse();
    }

    @Test
    void letsNobodyStartAProcessPastTheProduct() {
        for (String group : Groups.FILING) {
            assertThat(authorizations.isUserAuthorized(
                            group, List.of(group), Permissions.CREATE, Resources.PROCESS_INSTANCE))
                    .as(group)
                    .isFalse();
        }
    }

    @Test
    void changesNothingWhenItRunsAgain() throws Exception {
        long before = authorizations.createAuthorizationQuery().count();

        identityAtStart.run(null);

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(engine.createUserQuery().count()).isEqualTo(9);
    }
}
