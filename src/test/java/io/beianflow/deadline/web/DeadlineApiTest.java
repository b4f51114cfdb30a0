package io.beianflow.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.beianflow.deadline.Deadline;
import io.beianflow.deadline.DeadlineHistories;
import io.beianflow.deadline.DeadlineMoves;
import io.beianflow.deadline.Deadlines;
import io.beianflow.filing.Filings;
import io.beianflow.notice.Notice;
import io.beianflow.notice.NoticeTexts;
import io.beianflow.notice.Notices;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeadlineApiTest {
    private static final String REF = "F-2026-000001";
    private static final Instant NOW = Instant.parse("2026-02-27T01:00:00Z");

    private final Filings filings = mock(Filings.class);
    private final Deadlines deadlines = mock(Deadlines.class);
    private final Notices notices = mock(Notices.class);
    private final NoticeTexts texts = mock(NoticeTexts.class);
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new DeadlineApi(
                    filings, deadlines, notices, texts, mock(DeadlineMoves.class), mock(DeadlineHistories.class)))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build());

    @Test
    void answersWithTheMembersOfTheContract() {
        given(deadlines.of(REF, Locale.ENGLISH))
                .willReturn(List.of(new Deadline(
                        7,
                        "first-review",
                        "regulator",
                        2,
                        LocalDate.of(2026, 2, 10),
                        null,
                        LocalDate.of(2026, 2, 26),
                        LocalDate.of(2026, 3, 2),
                        2,
                        "at-risk",
                        false,
                        null)));

        MvcTestResult answer = mvc.get()
                .uri("/api/filings/" + REF + "/deadlines")
                .header("Accept-Language", "en")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"id":7,"clock":"first-review","party":"regulator","round":2,"startedOn":"2026-02-10","earliestOn":null,
                  "expectedOn":"2026-02-26","latestOn":"2026-03-02","workingDaysLeft":2,"state":"at-risk",
                  "provisional":false,"reason":null}]""");
    }

    @Test
    void showsNoticesInWords() {
        Notice notice = new Notice(
                3,
                REF,
                "demo",
                NOW,
                "clock-expected:7",
                "clock-expected",
                List.of("product"),
                null,
                "system",
                Map.of());
        given(notices.of(REF)).willReturn(List.of(notice));
        given(texts.text(notice, Locale.ENGLISH)).willReturn("Filing F-2026-000001: …");

        MvcTestResult answer = mvc.get()
                .uri("/api/filings/" + REF + "/notices")
                .header("Accept-Language", "en")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"id":3,"at":"2026-02-27T09:00:00+08:00","kind":"clock-expected","forGroup":"product","forUser":null,
                  "text":"Filing F-2026-000001: …"}]""");
    }

    @Test
    void hidesTheClocksOfAnotherCompany() {
        given(filings.require(REF)).willThrow(Refusal.notFound(REF));

        assertThat(mvc.get().uri("/api/filings/" + REF + "/deadlines").exchange())
                .failure()
                .hasCauseInstanceOf(Refusal.class);
        assertThat(mvc.get().uri("/api/filings/" + REF + "/notices").exchange())
                .failure()
                .hasCauseInstanceOf(Refusal.class);
        verifyNoInteractions(deadlines, notices);
    }
}
