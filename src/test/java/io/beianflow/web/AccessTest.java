package io.beianflow.web;

import static io.beianflow.Browser.basic;
import static io.beianflow.Browser.basicWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.Browser;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
class AccessTest extends DatabaseTest {
    private static final String MOZILLA = "Mozilla/5.0";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void tellsAnybodyWhetherItIsUpAndNothingElse() {
        HttpResponse<String> health = browser.get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/test/me", "/engine-rest/engine", "/camunda/api/engine/engine/people/task", "/v3/api-docs"})
    void asksProgramsForALogin(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "请先登录");
    }

    @Test
    void neverMakesABrowserOpenItsPasswordWindow() {
        HttpResponse<String> answer = browser.get("/api/test/me", "User-Agent", MOZILLA);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/filings", "/camunda/app/tasklist/people/", "/swagger-ui/index.html"})
    void sendsPeopleToTheLoginPage(String path) {
        HttpResponse<String> answer = browser.page(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void showsALoginPageInBothLanguages() {
        assertThat(browser.page("/login").body())
                .contains("用户名", "lang=\"zh\"", "?lang=en")
                .doesNotContain("不正确", "已退出", "时间过长");
        assertThat(browser.page("/login?lang=en").body()).contains("User name", "lang=\"en\"", "?lang=zh");
        assertThat(browser.page("/login").body()).contains("User name");
    }

    @Test
    void bringsPeopleBackToThePageTheyAskedFor() {
        browser.page("/camunda/app/tasklist/people/");

        HttpResponse<String> answer = browser.login("product");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).contains("/camunda/app/tasklist/people/"));
    }

    @Test
    void opensTasklistAfterOneLogin() {
        browser.login("product");

        assertThat(browser.page("/camunda/app/tasklist/people/").body()).contains("Camunda Tasklist");
        HttpResponse<String> me = browser.get("/camunda/api/admin/auth/user/people");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"userId\":\"product\"", "tasklist").doesNotContain("cockpit");
        assertThat(browser.get("/camunda/api/engine/engine/people/task/count").body())
                .contains("\"count\":0");
        assertThat(browser.get("/api/test/me").body()).contains("\"id\":\"product\"", "\"engine\":\"product\"");
    }

    @ParameterizedTest
    @CsvSource({"product,false", "legal,false", "manager,true", "owner,true", "admin,true"})
    void opensCockpitForThoseWhoWatch(String user, boolean mayOpen) {
        browser.login(user);
        browser.page("/camunda/app/cockpit/people/");

        String apps = browser.get("/camunda/api/admin/auth/user/people").body();

        assertThat(apps.contains("\"cockpit\"")).isEqualTo(mayOpen);
    }

    @Test
    void logsOutOfEverythingFromOurPages() {
        browser.login("product");
        browser.page("/camunda/app/tasklist/people/");

        HttpResponse<String> answer = browser.postForm("/logout", "_csrf=" + browser.token("/login"));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?logout");
        assertThat(browser.get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/admin/auth/user/people").statusCode())
                .isEqualTo(401);
    }

    @Test
    void logsOutOfEverythingFromTasklist() {
        browser.login("product");
        browser.page("/camunda/app/tasklist/people/");

        HttpResponse<String> answer = browser.post(
                "/camunda/api/admin/auth/user/people/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(browser.get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/admin/auth/user/people").statusCode())
                .isEqualTo(401);
    }

    @Test
    void guardsTheWebApplicationsByTheirOwnToken() {
        browser.login("product");
        browser.page("/camunda/app/tasklist/people/");

        assertThat(browser.post(
                                "/camunda/api/engine/engine/people/task/count",
                                "{}",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void letsTheWebApplicationsChangeThingsWithTheirToken() {
        browser.login("product");
        browser.page("/camunda/app/tasklist/people/");

        HttpResponse<String> answer = browser.post(
                "/camunda/api/engine/engine/people/task/count",
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void closesTheWebApplicationsOwnLogin() {
        browser.login("product");
        browser.page("/camunda/app/tasklist/people/");

        HttpResponse<String> answer = browser.post(
                "/camunda/api/admin/auth/user/people/login/tasklist",
                "username=manager&password=manager",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/admin/auth/user/people").body()).contains("\"userId\":\"product\"");
    }

    @Test
    void needsTheTokenOfThePageToChangeSomethingWithACookie() {
        browser.login("product");

        HttpResponse<String> without = browser.post("/api/test/things", "");
        HttpResponse<String> with = browser.post("/api/test/things", "", "X-CSRF-TOKEN", browser.token("/login"));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("urn:beianflow:problem:csrf-token-missing");
        assertThat(with.statusCode()).isEqualTo(201);
    }

    @Test
    void needsNoTokenFromAProgramThatSendsItsPassword() {
        HttpResponse<String> answer = browser.post("/api/test/things", "", basic("product"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void asksForALoginBeforeItAsksForAToken() {
        assertThat(browser.post("/api/test/things", "").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatWasWrong() {
        String wrong = browser.get("/api/test/me", basicWith("legal", "wrong")).body();
        String unknown =
                browser.get("/api/test/me", basicWith("nobody", "wrong")).body();

        assertThat(wrong).isEqualTo(unknown).contains("\"status\":401");
        assertThat(browser.login("legal", "wrong")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?error");
        assertThat(browser.page("/login?error").body()).contains("用户名或密码不正确");
    }

    @Test
    void locksOutAfterRepeatedFailures() {
        addPerson("victim");
        for (int i = 0; i < 10; i++) {
            browser.get("/api/test/me", basicWith("victim", "guess" + i));
        }

        assertThat(browser.get("/api/test/me", basic("victim")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "legal", "manager", "owner", "admin", "outsider"})
    void closesEngineRestToPeople(String user) {
        assertThat(browser.get("/engine-rest/engine", basic(user)).statusCode()).isEqualTo(403);
    }

    @Test
    void opensEngineRestToMachinesButNotTheirCookies() {
        addPerson("robot");
        identity.createMembership("robot", "technical");

        assertThat(browser.get("/engine-rest/engine", basic("robot")).statusCode())
                .isEqualTo(200);
        browser.login("robot");
        assertThat(browser.get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    void knowsGroupsAndCompaniesOfTheCaller() {
        String me = browser.get("/api/test/me", basic("outsider")).body();

        assertThat(me).contains("\"companies\":[\"demo-b\"]", "product", "manager", "\"engine\":\"outsider\"");
    }

    @ParameterizedTest
    @CsvSource({"owner,200", "admin,200", "manager,403", "product,403", "outsider,403"})
    void letsTheEngineRefuseDeployments(String user, int status) {
        HttpResponse<String> answer = browser.post("/api/test/deploy", "", basic(user));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("您没有权限进行此操作");
        }
    }

    @Test
    void forgetsARemovedPersonAtOnce() {
        addPerson("leaver");
        browser.login("leaver");
        assertThat(browser.get("/api/test/me").statusCode()).isEqualTo(200);

        identity.deleteUser("leaver");

        assertThat(browser.get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @Test
    void noticesANewGroupAtOnce() {
        addPerson("joiner");
        browser.login("joiner");
        assertThat(browser.get("/api/test/me").body()).contains("\"groups\":[]");

        identity.createMembership("joiner", "tech");

        assertThat(browser.get("/api/test/me").body()).contains("\"groups\":[\"tech\"]");
    }

    @Test
    void letsTasklistFrameOurPagesAndNobodyElse() {
        HttpResponse<String> login = browser.page("/login");

        assertThat(login.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(login.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'self'")
                        .contains("frame-ancestors 'self'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void leavesTheContentPolicyOfTheWebApplicationsToThem() {
        browser.login("product");

        HttpResponse<String> tasklist = browser.page("/camunda/app/tasklist/people/");

        assertThat(tasklist.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
    }

    @Test
    void describesTheApiToWhoeverIsLoggedIn() {
        HttpResponse<String> description = browser.get("/v3/api-docs", basic("product"));
        browser.login("product");

        assertThat(description.statusCode()).isEqualTo(401);
        assertThat(browser.get("/v3/api-docs").body()).contains("\"title\":\"BeianFlow\"");
        assertThat(browser.page("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void bearsTheManyRequestsOfOnePageAtOnce() {
        browser.login("product");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 24)
                .mapToObj(request -> CompletableFuture.supplyAsync(
                        () -> browser.page("/camunda/app/tasklist/people/").statusCode()))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void showsEverybodyTheOwnCompaniesAndLetsAdministratorsAddNewOnes() {
        String json = "{\"id\": \"new-co\", \"name\": \"新公司\"}";

        HttpResponse<String> refused =
                browser.post("/api/companies", json, basic("manager", "Content-Type", "application/json"));
        HttpResponse<String> added =
                browser.post("/api/companies", json, basic("admin", "Content-Type", "application/json"));
        HttpResponse<String> twice =
                browser.post("/api/companies", json, basic("admin", "Content-Type", "application/json"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(identity.createTenantQuery().tenantId("new-co").count()).isOne();
        assertThat(browser.get("/api/companies", basic("outsider")).body())
                .contains("demo-b")
                .doesNotContain("new-co");
        assertThat(browser.get("/api/companies", basic("admin")).body()).contains("demo-b", "new-co");
    }

    private void addPerson(String id) {
        User person = identity.newUser(id);
        person.setPassword(id);
        identity.saveUser(person);
    }
}
