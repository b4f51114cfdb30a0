package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeChoiceTest {
    private static final Map<String, String> ALL_NOW =
            Map.of("assignment", "now", "reminder", "now", "decision", "now", "returned", "now", "escalated", "now");

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, 2026-11-23T21:59:59, 2026-11-23T21:59:59",
        "22:00, 08:00, 2026-11-23T22:00, 2026-11-24T08:00",
        "22:00, 08:00, 2026-11-23T23:59:59, 2026-11-24T08:00",
        "22:00, 08:00, 2026-11-24T00:00, 2026-11-24T08:00",
        "22:00, 08:00, 2026-11-24T07:59:59, 2026-11-24T08:00",
        "22:00, 08:00, 2026-11-24T08:00, 2026-11-24T08:00",
        "12:00, 13:30, 2026-11-24T11:59, 2026-11-24T11:59",
        "12:00, 13:30, 2026-11-24T12:00, 2026-11-24T13:30",
        "12:00, 13:30, 2026-11-24T13:30, 2026-11-24T13:30",
        "00:00, 09:00, 2026-11-24T00:00, 2026-11-24T09:00",
        "22:00, 00:00, 2026-11-24T23:00, 2026-11-25T00:00",
        "22:00, 00:00, 2026-11-24T00:00, 2026-11-24T00:00"
    })
    void waitsForTheEndOfTheQuietHours(LocalTime from, LocalTime until, LocalDateTime moment, LocalDateTime awake) {
        NoticeChoice choice =
                new NoticeChoice("li.na", "zh", NoticeChoice.unchosen("li.na").when(), from, until);

        assertThat(choice.awake(moment)).isEqualTo(awake);
    }

    @Test
    void isNeverQuietForWhoeverHasNotChosen() {
        LocalDateTime night = LocalDateTime.of(2026, 11, 24, 3, 0);

        assertThat(NoticeChoice.unchosen("li.na").awake(night)).isEqualTo(night);
        assertThat(NoticeChoice.unchosen("li.na").when(NoticeCategory.ASSIGNMENT))
                .isEqualTo(When.NOW);
    }

    @Test
    void readsWhatWasEntered() {
        NoticeChoice choice = input("en", Map.of("reminder", "daily", "assignment", "never"), " 22:00 ", "08:00")
                .choice("li.na");

        assertThat(choice.language()).isEqualTo("en");
        assertThat(choice.when(NoticeCategory.REMINDER)).isEqualTo(When.DAILY);
        assertThat(choice.when(NoticeCategory.ASSIGNMENT)).isEqualTo(When.NEVER);
        assertThat(choice.when(NoticeCategory.ESCALATED)).isEqualTo(When.NOW);
        assertThat(choice.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(choice.quietUntil()).isEqualTo(LocalTime.of(8, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, now, '', '', /language",
        "zh, weekly, '', '', /when/decision",
        "zh, now, 25:00, 08:00, /quietFrom",
        "zh, now, 22:00, 8 am, /quietUntil",
        "zh, now, 22:00, '', /quietUntil",
        "zh, now, '', 08:00, /quietFrom",
        "zh, now, 22:00, 22:00, /quietUntil"
    })
    void refusesWhatCannotBe(String language, String decision, String from, String until, String pointer) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> input(language, Map.of("decision", decision), from, until)
                        .choice("li.na"));

        assertThat(refusal.faults()).extracting(Fault::place).containsExactly(pointer);
    }

    private static ChoiceInput input(
            String language, Map<String, String> when, @Nullable String from, @Nullable String until) {
        Map<String, String> all = new HashMap<>(ALL_NOW);
        all.putAll(when);
        return new ChoiceInput(language, all, from, until);
    }
}
