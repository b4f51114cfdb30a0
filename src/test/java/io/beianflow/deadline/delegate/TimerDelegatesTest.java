package io.beianflow.deadline.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Reminders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerDelegatesTest {
    private static final Pattern TIMED = Pattern.compile(" id=\"((?:remind|escalate)-[a-z-]+)\"");

    private final Reminders reminders = mock(Reminders.class);

    @ParameterizedTest
    @CsvSource({
        "remind-subject-review, SUBJECT_REVIEW",
        "remind-first-review, FIRST_REVIEW",
        "remind-second-review, SECOND_REVIEW"
    })
    void remindOfTheClockTheActivityNames(String activity, ClockKind kind) {
        new RemindDelegate(reminders).execute(at(activity));

        verify(reminders).remind("F-2026-000001", kind);
    }

    @ParameterizedTest
    @CsvSource({
        "escalate-subject-review, SUBJECT_REVIEW",
        "escalate-first-review, FIRST_REVIEW",
        "escalate-second-review, SECOND_REVIEW",
        "escalate-cross-review, CROSS_REVIEW",
        "escalate-correction, CORRECTION_RESPONSE",
        "escalate-placement, PLACEMENT"
    })
    void escalateTheClockTheActivityNames(String activity, ClockKind kind) {
        new EscalateDelegate(reminders).execute(at(activity));

        verify(reminders).escalate("F-2026-000001", kind);
    }

    @Test
    void knowTheClockOfEveryTimerInTheDiagrams() throws IOException {
        List<String> activities = new ArrayList<>();
        try (DirectoryStream<Path> diagrams = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (Path diagram : diagrams) {
                TIMED.matcher(Files.readString(diagram)).results().forEach(found -> activities.add(found.group(1)));
            }
        }

        assertThat(activities).contains("remind-first-review", "escalate-placement");
        assertThat(activities).allSatisfy(activity -> assertThat(TimedActivity.clock(activity))
                .isNotNull());
    }

    @Test
    void refuseAnActivityThatNamesNoClock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemindDelegate(reminders).execute(at("remind-everyone")))
                .withMessage("there is no clock 'everyone'");
    }

    private static DelegateExecution at(String activity) {
        DelegateExecution execution = mock(DelegateExecution.class);
        given(execution.getProcessBusinessKey()).willReturn("F-2026-000001");
        given(execution.getCurrentActivityId()).willReturn(activity);
        return execution;
    }
}
