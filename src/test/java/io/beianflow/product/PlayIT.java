package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import io.beianflow.simulation.Outcome;
import io.beianflow.simulation.Play;
import io.beianflow.simulation.PlayStep;
import io.beianflow.simulation.Plays;
import io.beianflow.simulation.Scenario;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The deployed diagrams played over the calendar: what the page shows, and that a real filing takes the same days. */
class PlayIT extends ProductTest {
    private static final String FIRST = "algorithm-review.record-first-review-decision";
    private static final String SECOND = "algorithm-review.record-second-review-decision";
    private static final String SUBJECT = "subject-filing.record-subject-decision";

    @LocalServerPort
    int port;

    @Autowired
    Plays plays;

    @Test
    void playsTheShippedDiagramsWithTheirWindows() {
        Play play = plays.play(new Scenario(LocalDate.parse("2026-01-05"), true, Map.of(), Map.of()));

        assertThat(lines(play))
                .containsExactly(
                        "1 prepare-algorithm prepare-materials 2026-01-05 2026-01-19",
                        "2 prepare-algorithm cross-review 2026-01-19 2026-01-26",
                        "3 prepare-algorithm sign-off 2026-01-26 2026-01-29",
                        "4 review-algorithm submit-algorithm 2026-01-29 2026-02-03",
                        "5 review-algorithm record-first-review-decision 2026-02-03 2026-02-12",
                        "6 review-algorithm complete-product-info 2026-02-12 2026-02-24",
                        "7 review-algorithm record-second-review-decision 2026-02-24 2026-03-09",
                        "8 publish record-filing-number 2026-03-09 2026-03-16",
                        "9 publish place-filing-number 2026-03-16 2026-03-23");
        assertThat(play.ending()).isEqualTo("end-filed");
        assertThat(play.workingDays()).isEqualTo(51);
        assertThat(play.calendarDays()).isEqualTo(77);
        assertThat(play.provisional()).isFalse();
        assertThat(play.guesses()).isEmpty();
        assertThat(play.statutory().passed()).isFalse();
    }

    @Test
    void runsTheTracksBesideEachOtherAndAnswersCorrections() {
        Play play = plays.play(new Scenario(
                LocalDate.parse("2026-01-05"),
                false,
                Map.of(SUBJECT, 6),
                Map.of(SUBJECT, Outcome.CORRECTION_ONCE, FIRST, Outcome.CORRECTION_TWICE)));

        assertThat(play.steps())
                .extracting(PlayStep::part)
                .contains(
                        "prepare-subject", "prepare-algorithm", "file-subject", "correct-subject", "correct-algorithm");
        assertThat(play.steps().stream().filter(step -> step.task().id().equals(SUBJECT)))
                .extracting(PlayStep::round, PlayStep::outcome, PlayStep::workingDays)
                .containsExactly(tuple(1, "correction", 6), tuple(2, "passed", 6));
        assertThat(play.steps().stream().filter(step -> step.task().id().equals(FIRST)))
                .extracting(PlayStep::outcome)
                .containsExactly("correction", "correction", "passed");
        PlayStep submitted = play.steps().stream()
                .filter(step -> step.task().task().equals("submit-algorithm"))
                .findFirst()
                .orElseThrow();
        PlayStep subject = play.steps().stream()
                .filter(step -> step.task().id().equals(SUBJECT))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(submitted.from()).as("the algorithm waits for its subject").isEqualTo(subject.to());
    }

    @Test
    void endsWithARefusalAndSaysWhatIsLate() {
        Play failed = plays.play(
                new Scenario(LocalDate.parse("2026-01-05"), true, Map.of(FIRST, 12), Map.of(FIRST, Outcome.FAILED)));
        Play late = plays.play(new Scenario(LocalDate.parse("2026-01-05"), true, Map.of(SECOND, 40), Map.of()));

        assertThat(failed.ending()).isEqualTo("end-algorithm-failed");
        assertThat(failed.steps().stream().filter(PlayStep::late))
                .extracting(step -> step.task().id())
                .containsExactly(FIRST);
        assertThat(late.statutory().passed()).isTrue();
    }

    @Test
    void marksWhatLiesBeyondTheKnownYears() {
        Play play = plays.play(new Scenario(LocalDate.parse("2030-12-20"), true, Map.of(), Map.of()));

        assertThat(play.provisional()).isTrue();
        assertThat(play.steps()).allMatch(PlayStep::provisional);
    }

    /** The same days as a real filing whose people and authority act as the play assumes. */
    @Test
    void hasTheDaysOfARealFiling() {
        Play play = plays.play(new Scenario(
                LocalDate.parse(FIRST_DAY),
                true,
                Map.of(
                        "material-preparation.prepare-materials",
                        0,
                        "material-preparation.cross-review",
                        0,
                        "material-preparation.sign-off",
                        0,
                        "algorithm-review.submit-algorithm",
                        0,
                        FIRST,
                        3,
                        "algorithm-review.complete-product-info",
                        2),
                Map.of()));
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        assertThat(clock(desk, "first-review")).isEqualTo(clock(play, FIRST));
        assertThat(LocalDate.parse(FIRST_DAY).plusDays(3))
                .isEqualTo(step(play, FIRST).to());

        ProductClock.on(step(play, FIRST).to().toString());
        desk.passes("first-review");
        desk.until("complete-product-info");
        ProductClock.on(
                step(play, "algorithm-review.complete-product-info").to().toString());
        desk.until("record-second-review-decision");

        assertThat(clock(desk, "second-review")).isEqualTo(clock(play, SECOND));
        assertThat(deadline(desk, "statutory-decision").path("latestOn").asText())
                .isEqualTo(play.statutory().latestOn().toString());
    }

    @Test
    void showsTheCalendarToManagersAndOwnersInBothLanguages() {
        String page = page("manager", "start=2026-02-05&subject=filed&lang=zh", 200);
        assertThat(page)
                .contains("推演流程图", "结果：备案完成", "2026 年 2 月", "记录一审答复", ">休<", ">班<", "假设")
                .doesNotContain("??")
                .doesNotContain("<script");
        assertThat(page("owner", "start=2026-02-05&lang=en", 200))
                .contains("Play this diagram", "Result: filed", "2026-02", "Record the decision of the first review")
                .doesNotContain("??");
        assertThat(page("manager", "start=2030-02-05&lang=zh", 200)).contains("暂定");
        page("product", "", 403);
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        String page = page(
                "manager",
                "start=tomorrow&days." + FIRST + "=-1&days." + SECOND + "=1000&outcome." + FIRST
                        + "=perhaps&days.no.such=x&lang=zh",
                422);

        assertThat(page)
                .contains("请写 2000 至 2099 年之间的日期", "请写 0 至 120 的整数", "请从列表中选择", "value=\"tomorrow\"", "value=\"-1\"")
                .doesNotContain("id=\"result\"");
    }

    private String page(String user, String query, int status) {
        Browser browser = new Browser(port);
        browser.login(user);
        HttpResponse<String> answer = browser.page("/simulation/play?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static List<String> lines(Play play) {
        return play.steps().stream()
                .map(step -> step.number() + " " + step.part() + " "
                        + step.task().task() + " " + step.from() + " " + step.to())
                .toList();
    }

    private static PlayStep step(Play play, String task) {
        return play.steps().stream()
                .filter(step -> step.task().id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static String clock(Play play, String task) {
        return step(play, task).expectedOn() + " " + step(play, task).latestOn();
    }

    private JsonNode deadline(Desk desk, String kind) {
        return Desk.stream(http.get("product", desk.path() + "/deadlines").expect(200))
                .filter(clock -> clock.path("clock").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String clock(Desk desk, String kind) {
        return deadline(desk, kind).path("expectedOn").asText() + " "
                + deadline(desk, kind).path("latestOn").asText();
    }
}
