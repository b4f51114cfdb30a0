package io.beianflow.product;

import io.beianflow.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Base of tests of the whole product: the real modules, the real engine with its job executor, HTTP in front. One context serves all of them, so
 * every test opens filings of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "beianflow.intake.max-unpacked=20MB",
            "camunda.bpm.job-execution.wait-time-in-millis=50",
            "camunda.bpm.job-execution.max-wait=100"
        })
abstract class ProductTest extends DatabaseTest {
    /** The sample's own day of submission. */
    static final String FIRST_DAY = "2026-11-23";

    /** Empty but for a test that puts a pack there. */
    static final Path RULE_PACKS = Path.of("target", "rule-packs-of-the-house");

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    Http http;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) throws IOException {
        Files.createDirectories(RULE_PACKS);
        properties.add("beianflow.rule-packs", RULE_PACKS::toString);
        PostOffice.register(properties);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
        ProductClock.on(FIRST_DAY);
        PostOffice.deliver(jdbc, false);
    }

    @AfterEach
    void resetClock() {
        ProductClock.reset();
    }

    /** A person whose password is the name. */
    void addPerson(String id, String company, String... groups) {
        User person = identity.newUser(id);
        person.setFirstName(id);
        person.setPassword(id);
        identity.saveUser(person);
        for (String group : groups) {
            identity.createMembership(id, group);
        }
        identity.createTenantUserMembership(company, id);
    }

    void removePerson(String id) {
        identity.deleteUser(id);
    }

    /** Opens a filing of company {@code demo} from a package. */
    Desk open(SamplePackage source) {
        return Desk.open(http, "product", source);
    }

    /** When a timer of a filing's diagrams is due. */
    Instant timer(Desk desk, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(desk.ref()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + activity));
    }
}
