package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.process.FilingProcesses;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An automatic step fails for good; the filing stands at its last save point and goes on when the cause is gone. */
class FaultIT extends ProductTest {
    @AfterEach
    void repairDatabase() {
        jdbc.sql("drop function if exists filing.break_review() cascade").update();
    }

    @Test
    void reportsAnIncidentUnderTheReferenceAndGoesOnAfterTheRepair() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        int documents = documents(desk);
        breakReviewOf(desk.ref());

        desk.does("product", "prepare-materials", Map.of());
        JsonNode failed = await("an incident")
                .atMost(Duration.ofSeconds(60))
                .until(() -> letTheNextAttemptFallDue(desk), filing -> filing.path("incident")
                        .isTextual());

        assertThat(failed.path("incident").asText()).startsWith("choose-reviewers: ");
        assertThat(failed.path("settled").asBoolean()).isTrue();
        assertThat(failed.path("status").asText()).isEqualTo("preparing");
        assertThat(failed.path("openTasks")).isEmpty();
        Incident incident = incident(desk);
        assertThat(incident.getActivityId()).isEqualTo("choose-reviewers");
        assertThat(documents(desk)).isEqualTo(documents);
        assertThat(jdbc.sql("select count(*) from filing.review_request where ref = ?")
                        .param(desk.ref())
                        .query(Long.class)
                        .single())
                .as("what the failed step had begun")
                .isZero();

        repairDatabase();
        management.setJobRetries(incident.getConfiguration(), 1);
        await("the next step").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(desk.waitsFor())
                .containsExactly("cross-review", "cross-review"));

        assertThat(desk.filing().path("incident").isNull()).isTrue();
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
        assertThat(http.get("product", desk.path() + "/audit/verification")
                        .expect(200)
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    /** The database refuses to store reviews of one filing. */
    private void breakReviewOf(String ref) {
        jdbc.sql("""
                create function filing.break_review() returns trigger language plpgsql as '
                begin
                    if new.ref = ''%s'' then
                        raise exception ''the disk is full'';
                    end if;
                    return new;
                end'""".formatted(ref)).update();
        jdbc.sql("""
                create trigger break_review before insert on filing.review_request
                for each row execute function filing.break_review()""").update();
    }

    /** The engine waits ten seconds between its attempts; while a step still works, the clock must not run ahead of its lock. */
    private JsonNode letTheNextAttemptFallDue(Desk desk) {
        if (management.createJobQuery().withException().count() > 0) {
            ProductClock.forward(Duration.ofSeconds(10));
        }
        return http.get("product", desk.path()).expect(200);
    }

    private Incident incident(Desk desk) {
        ProcessInstance root = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .processDefinitionKey(FilingProcesses.ALGORITHM_FILING)
                .singleResult();
        assertThat(runtime.createIncidentQuery().processInstanceId(root.getId()).count())
                .as("the incident is seen from the filing's own instance")
                .isEqualTo(1);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(desk.ref()).list().stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .filter(found -> found.getId().equals(found.getRootCauseIncidentId()))
                .findFirst()
                .orElseThrow();
    }

    private int documents(Desk desk) {
        return Desk.stream(http.get("product", desk.path() + "/materials").expect(200))
                .mapToInt(slot -> slot.path("versions").size())
                .sum();
    }
}
