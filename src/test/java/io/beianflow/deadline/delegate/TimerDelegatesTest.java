package io.beianflow.deadline.delegate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerDelegatesTest {
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
