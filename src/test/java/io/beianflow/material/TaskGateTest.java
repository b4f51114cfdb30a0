package io.beianflow.material;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskGateTest {
    private final OpenTasks tasks = mock(OpenTasks.class);
    private final TaskGate gate = new TaskGate(tasks);

    @ParameterizedTest
    @CsvSource({
        "prepare-materials, material-preparation, subject, business-licence",
        "prepare-materials, material-preparation, algorithm, self-assessment-report",
        "prepare-materials, material-preparation, algorithm, icp-proof",
        "complete-product-info, algorithm-review, algorithm, product-screenshot",
        "triage-correction, correction-response, subject, self-assessment-report",
        "respond-to-correction, correction-response, algorithm, business-licence",
        "prepare-materials, correction-response, algorithm, business-licence",
        "prepare-materials, change-filing, algorithm, business-licence",
        "prepare-materials, cancellation-filing, algorithm, cancellation-arrangement",
        "place-filing-number, publication, algorithm, product-screenshot",
        "record-filing-number, publication, algorithm, filing-certificate"
    })
    void opensADocumentWhileItIsWorkedOn(String key, String process, String track, String material) {
        given(tasks.of("F-1")).willReturn(List.of(task(key, process, track)));

        assertThatCode(() -> gate.requireOpen("F-1", material)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "prepare-materials, material-preparation, subject, self-assessment-report",
        "prepare-materials, material-preparation, algorithm, business-licence",
        "prepare-materials, material-preparation, algorithm, correction-reply",
        "prepare-materials, cancellation-filing, algorithm, business-licence",
        "cross-review, material-preparation, subject, business-licence",
        "sign-off, material-preparation, subject, business-licence",
        "submit-subject, subject-filing, subject, business-licence",
        "record-subject-decision, subject-filing, subject, business-licence",
        "complete-product-info, algorithm-review, algorithm, self-assessment-report"
    })
    void keepsADocumentClosedOtherwiseAndSaysWhatIsWaitedFor(
            String key, String process, String track, String material) {
        given(tasks.of("F-1")).willReturn(List.of(task(key, process, track), task(key, process, track)));

        assertThatThrownBy(() -> gate.requireOpen("F-1", material))
                .asInstanceOf(type(Refusal.class))
                .returns(Refusal.Kind.CONFLICT, Refusal::kind)
                .returns(List.of(key), Refusal::waitingFor);
    }

    @Test
    void keepsEverythingClosedWhenNoTaskIsOpen() {
        given(tasks.of("F-1")).willReturn(List.of());

        assertThatThrownBy(() -> gate.requireOpen("F-1", "public-content"))
                .asInstanceOf(type(Refusal.class))
                .returns("material-closed", Refusal::code);
    }

    private static OpenTask task(String key, String process, @Nullable String track) {
        return new OpenTask(
                "id",
                key,
                key,
                "F-1",
                "one",
                process,
                "instance",
                track,
                "preparation",
                1,
                1,
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
