package io.beianflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.Browser;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleOnly;
import io.beianflow.PeopleTest;
import io.beianflow.TestCalls;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Logins live in the database: a second node, or the same after a restart, knows them. */
@DirtiesContext // the second node takes the name of the first one's engine with it
@PeopleTest
class TwoNodesTest extends DatabaseTest {
    @LocalServerPort
    int port;

    @Autowired
    Environment settings;

    @Test
    void knowsEachOthersLogins() {
        Browser first = new Browser(port);
        first.login("product");
        assertThat(first.page("/camunda/app/tasklist/people/").statusCode()).isEqualTo(200);

        try (ConfigurableApplicationContext other = startSecondNode()) {
            Browser second = first.at(
                    ((ServletWebServerApplicationContext) other).getWebServer().getPort());

            assertThat(second.get("/api/test/me").body()).contains("\"id\":\"product\"");
            assertThat(second.get("/camunda/api/admin/auth/user/people").body()).contains("\"userId\":\"product\"");
            assertThat(second.get("/camunda/api/engine/engine/people/task/count")
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> change = second.post(
                    "/camunda/api/engine/engine/people/task/count",
                    "{}",
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    first.cookie("XSRF-TOKEN"));
            assertThat(change.statusCode()).isEqualTo(200);

            second.postForm("/logout", "_csrf=" + second.token("/login"));
            assertThat(first.get("/api/test/me").statusCode()).isEqualTo(401);
        }
    }

    private ConfigurableApplicationContext startSecondNode() {
        return new SpringApplication(PeopleOnly.class, TestCalls.class)
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.process-engine-name=people",
                        "--spring.jmx.enabled=false",
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + settings.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + settings.getRequiredProperty("spring.datasource.password"));
    }
}
