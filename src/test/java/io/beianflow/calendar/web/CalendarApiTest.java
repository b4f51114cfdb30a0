package io.beianflow.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class CalendarApiTest {
    private final Calendars calendars = mock(Calendars.class);
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(api())
            .setLocaleResolver(chineseByDefault())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build());

    private CalendarApi api() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("texts/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new CalendarApi(calendars, new CalendarTexts(messages));
    }

    private static AcceptHeaderLocaleResolver chineseByDefault() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @BeforeEach
    void shippedYears() {
        given(calendars.current()).willReturn(WorkingDayCalendar.shipped());
    }

    @Test
    void namesTheDueDayAndWhatWasSkipped() {
        MvcTestResult answer =
                mvc.get().uri("/api/calendar/due?from=2026-09-18&workingDays=5").exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"due":"2026-09-24","provisional":false,"skipped":[{"date":"2026-09-19","reason":"周六"}]}""");
    }

    @Test
    void namesHolidaysInEnglishWhenAsked() {
        MvcTestResult answer = mvc.get()
                .uri("/api/calendar/due?from=2026-12-31&workingDays=1")
                .header("Accept-Language", "en")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"due":"2027-01-04","provisional":true,
                 "skipped":[{"date":"2027-01-01","reason":"New Year"},{"date":"2027-01-02","reason":"Saturday"},
                            {"date":"2027-01-03","reason":"Sunday"}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30&workingDays=5, /from",
        "from=20260220&workingDays=5, /from",
        "from=1999-12-31&workingDays=5, /from",
        "workingDays=5, /from",
        "from=2026-02-20&workingDays=-1, /workingDays",
        "from=2026-02-20&workingDays=2001, /workingDays",
        "from=2026-02-20&workingDays=1.5, /workingDays",
        "from=2026-02-20&workingDays=99999999999999999999, /workingDays",
        "from=2026-02-20, /workingDays"
    })
    void refusesNonsense(String query, String pointer) {
        MvcTestResult answer = mvc.get().uri("/api/calendar/due?" + query).exchange();

        assertThat(refusal(answer).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(answer).faults()).extracting(Fault::place).containsExactly(pointer);
    }

    private static Refusal refusal(MvcTestResult answer) {
        return (Refusal) Objects.requireNonNull(answer.getUnresolvedException()).getCause();
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(refusal(mvc.get().uri("/api/calendar/due").exchange()).faults())
                .hasSize(2);
    }

    @Test
    void showsAKnownYear() {
        MvcTestResult answer = mvc.get().uri("/api/calendar/years/2026").exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.known").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.days.length()").isEqualTo(39);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.days[3]")
                .asMap()
                .containsEntry("date", "2026-01-04")
                .containsEntry("kind", "work")
                .containsEntry("name", "元旦");
    }

    @Test
    void saysThatAYearIsNotKnown() {
        MvcTestResult answer = mvc.get().uri("/api/calendar/years/2027").exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.known").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.days.length()").isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1999", "2101", "next", "-2026"})
    void refusesAYearOutsideTheCentury(String year) {
        assertThat(refusal(mvc.get().uri("/api/calendar/years/" + year).exchange())
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }
}
