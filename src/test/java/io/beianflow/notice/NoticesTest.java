package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.DatabaseTest;
import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class NoticesTest extends DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-02-26T01:00:00Z");
    private static final Map<String, String> FIRST_REVIEW = Map.of(
            "clock",
            "first-review",
            "round",
            "2",
            "earliestOn",
            "2026-02-24",
            "expectedOn",
            "2026-02-26",
            "latestOn",
            "2026-03-02",
            "daysLeft",
            "3");

    private final Trail trail = mock(Trail.class);
    private final NoticeDelivery delivery = mock(NoticeDelivery.class);
    private final Caller caller = mock(Caller.class);
    private final NoticeTexts texts = new NoticeTexts(shippedTexts());
    private Notices notices;
    private String ref;

    @BeforeEach
    void openFiling() {
        given(caller.id()).willReturn("system");
        notices = new Notices(
                new NoticeRows(jdbc, new ObjectMapper()),
                delivery,
                trail,
                caller,
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        ref = FilingOf.company(jdbc, "acme");
    }

    @Test
    void recordsAnEventOnceHoweverOftenItIsRaised() {
        assertThat(notices.raise(ref, "clock-half:7", "clock-half", "product", Map.of()))
                .isTrue();
        assertThat(notices.raise(ref, "clock-half:7", "clock-half", "product", Map.of()))
                .isFalse();
        assertThat(notices.raise(ref, "clock-half:8", "clock-half", "product", Map.of()))
                .isTrue();

        assertThat(notices.of(ref)).extracting(Notice::event).containsExactly("clock-half:8", "clock-half:7");
        verify(trail, times(2)).record(eq(ref), eq("notice.raised"), isNull(), any());
        verify(delivery, times(2)).begin(any());
    }

    @Test
    void tellsEachFilingOfItsOwnEvent() {
        String other = FilingOf.company(jdbc, "acme");

        notices.raise(ref, "clock-half:7", "clock-half", "product", Map.of());

        assertThat(notices.raise(other, "clock-half:7", "clock-half", "product", Map.of()))
                .isTrue();
    }

    @Test
    void keepsWhoIsToldAndWhen() {
        notices.raise(ref, "decision:1", "decision-recorded", Audience.groups("product", "manager"), Map.of());
        notices.raise(ref, "task:1", "task-assigned", Audience.user("li.na"), Map.of("taskId", "t-1"));

        assertThat(notices.of(ref))
                .extracting(Notice::forGroups, Notice::forUser, Notice::at, Notice::path)
                .containsExactly(
                        tuple(List.of(), "li.na", NOW, "/tasks/t-1"),
                        tuple(List.of("manager", "product"), null, NOW, "/filings/" + ref));
    }

    @Test
    void writesWhatWasToldToTheTrail() {
        notices.raise(ref, "clock-overdue:7", "clock-overdue", "manager", Map.of("clock", "placement"));

        verify(trail)
                .record(
                        ref,
                        "notice.raised",
                        null,
                        Map.of(
                                "event",
                                "clock-overdue:7",
                                "kind",
                                "clock-overdue",
                                "forGroup",
                                "manager",
                                "arguments",
                                Map.of("clock", "placement")));
    }

    @Test
    void showsPeopleWhatTheyWereToldAndNotWhatTheyDidThemselves() {
        given(caller.id()).willReturn("wang.wei");
        notices.raise(ref, "task:1", "task-open", "legal", Map.of());
        notices.raise(ref, "task:2", "task-open", "product", Map.of());
        notices.raise(FilingOf.company(jdbc, "other"), "task:3", "task-open", "legal", Map.of());
        given(caller.id()).willReturn("li.na");
        given(caller.groups()).willReturn(Set.of("legal"));
        given(caller.companies()).willReturn(Set.of("acme"));
        notices.raise(ref, "task:4", "task-open", "legal", Map.of());

        assertThat(notices.mine(0, 20).stream().filter(notice -> notice.ref().equals(ref)))
                .extracting(Notice::event)
                .containsExactly("task:1");
    }

    @Test
    void showsMinePageByPage() {
        given(caller.id()).willReturn("wang.wei");
        for (int number = 1; number <= 5; number++) {
            notices.raise(ref, "task:" + number, "task-open", "security", Map.of());
        }
        given(caller.id()).willReturn("zhao.min");
        given(caller.groups()).willReturn(Set.of("security"));
        given(caller.companies()).willReturn(Set.of("acme"));

        assertThat(notices.mine(0, 2)).extracting(Notice::event).containsExactly("task:5", "task:4", "task:3");
        assertThat(notices.mine(2, 2)).extracting(Notice::event).containsExactly("task:1");
    }

    @Test
    void refusesAFilingThatDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> notices.raise("F-2026-999999", "x:1", "clock-overdue", "manager", Map.of()))
                .withMessage("There is no filing F-2026-999999 to raise a notice for");
    }

    @Test
    void refusesToTellNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Audience.groups(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-half     | 备案 %s 的“一审”（第 2 轮）已过一半，剩余 3 个工作日，最晚为 2026-03-02。请安排处理。
            clock-eighty   | 备案 %s 的“一审”（第 2 轮）已用去 80%%，剩余 3 个工作日，最晚为 2026-03-02。请尽快处理。
            clock-due      | 备案 %s 的“一审”（第 2 轮）今天（2026-03-02）到期。请在今天内完成。
            clock-earliest | 备案 %s 的“一审”（第 2 轮）自 2026-02-24 起可能有结果，预期日 2026-02-26，最晚为 2026-03-02。请留意通知。
            clock-latest   | 备案 %s 的“一审”（第 2 轮）已到主管部门的最晚日 2026-03-02。请查看结果并登记；没有结果时请询问。
            clock-expected | 备案 %s 的“一审”（第 2 轮）已到预期日 2026-02-26，最晚为 2026-03-02。请查看是否已收到结果并登记。
            clock-overdue  | 备案 %s 的“一审”（第 2 轮）已超过最晚日 2026-03-02（预期日 2026-02-26）。请跟进处理。
            """)
    void saysEveryReminderInWords(String kind, String text) {
        Notice notice = raised(kind, FIRST_REVIEW);

        assertThat(texts.text(notice, Locale.CHINESE)).isEqualTo(text.formatted(ref));
        assertThat(texts.text(notice, Locale.ENGLISH))
                .startsWith("Filing " + ref + ": ")
                .contains("First review, round 2")
                .doesNotContain("{", "—");
    }

    @Test
    void namesTasksStagesAndOutcomes() {
        assertThat(texts.text(raised("task-open", Map.of("task", "cross-review", "round", "1")), Locale.CHINESE))
                .isEqualTo("备案 " + ref + " 有新任务“交叉审核”（第 1 轮），等待您所在的小组领取。");
        assertThat(texts.text(
                        raised(
                                "decision-recorded",
                                Map.of(
                                        "stage",
                                        "second-review",
                                        "round",
                                        "1",
                                        "outcome",
                                        "passed",
                                        "receivedOn",
                                        "2026-02-26")),
                        Locale.CHINESE))
                .isEqualTo("备案 " + ref + " 的“二审”（第 1 轮）结果已登记：通过，收到日期 2026-02-26。");
    }

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(texts.text(raised("clock-overdue", Map.of("clock", "placement", "round", "1")), Locale.CHINESE))
                .isEqualTo("备案 " + ref + " 的“备案编号展示”（第 1 轮）已超过最晚日 —（预期日 —）。请跟进处理。");
    }

    @Test
    void saysTheNewsInTheSubject() {
        assertThat(texts.subject(raised("decision-returned", Map.of()), Locale.CHINESE))
                .isEqualTo("备案 " + ref + "：被要求补正");
        assertThat(texts.subject(raised("clock-overdue", Map.of()), Locale.ENGLISH))
                .isEqualTo("Filing " + ref + ": overdue");
    }

    private Notice raised(String kind, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("ref", ref);
        notices.raise(ref, kind, kind, "product", all);
        return notices.of(ref).get(0);
    }

    private static ResourceBundleMessageSource shippedTexts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("texts/notice", "texts/deadline", "texts/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
