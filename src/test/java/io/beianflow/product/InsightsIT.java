package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.Browser;
import io.beianflow.calendar.WorkingDayCalendar;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What past filings teach, and the deadlines in people's own calendars. */
class InsightsIT extends ProductTest {
    @LocalServerPort
    int port;

    private Browser manager;

    @BeforeEach
    void login() {
        manager = new Browser(port);
        manager.login("manager");
    }

    @AfterEach
    void revoke() {
        manager.postForm("/calendar/subscription/revocation", "_csrf=" + manager.token("/calendar/subscription"));
    }

    @Test
    void leadsBackFromAPageOfDeadlinesThatIsNotThere() {
        open(SamplePackage.trailRecommendation().withFiledSubject());

        assertThat(manager.page("/deadlines?page=900").body())
                .contains("没有这一页", "href=\"/deadlines?")
                .doesNotContain("换一个筛选条件");
    }

    @Test
    void countsNoDayOfADeadlineThatEndedBeforeItsFirstDay() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        // Of a kind that no other test ends, so that the median is this one alone.
        jdbc.sql("""
                update filing.clock set clock = 'cancellation-filing', started_on = ended_on + 7, latest_on = ended_on + 21
                where ref = :ref and clock = 'first-filing'
                """).param("ref", desk.ref()).update();
        ProductClock.on("2026-12-07");

        assertThat(manager.get("/insights/table.csv?table=stages&months=1").body())
                .contains("注销备案期限,1,1,0,0,0");
    }

    @Test
    void tellsHowLongStagesTookAndWhatWasReturned() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        ProductClock.on("2026-12-01");
        desk.sendsBack("first-review", "营业执照上的法定代表人与填报不一致");
        desk.until("submit-algorithm");
        ProductClock.on("2026-12-03");
        desk.until("record-first-review-decision");

        String page = manager.page("/insights?months=1").body();
        assertThat(page).contains("主体资质不符").contains(desk.ref()).contains("一次通过率");
        String csv = new String(
                manager.get("/insights/table.csv?table=stages&months=1")
                        .body()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF阶段,轮次").containsPattern("一审,1,\\d+,\\d+,\\d+,\\d+");
        String forecasts = manager.get("/insights/table.csv?table=forecasts").body();
        Matcher days = Pattern.compile(desk.ref() + ",[^,]*,[^,]*,([\\d-]+),([\\d-]+),([\\d-]+)")
                .matcher(forecasts);
        assertThat(days.find()).as(forecasts).isTrue();
        assertThat(LocalDate.parse(days.group(1))).isAfterOrEqualTo(LocalDate.parse("2026-12-03"));
        assertThat(List.of(days.group(1), days.group(2), days.group(3))).isSorted();
        assertThat(WorkingDayCalendar.shipped().isWorkingDay(LocalDate.parse(days.group(2))))
                .isTrue();

        assertThat(manager.page("/insights?months=0").statusCode()).isEqualTo(422);
        assertThat(manager.get("/insights/table.csv?table=people").statusCode()).isEqualTo(422);
        Browser outsider = new Browser(port);
        outsider.login("outsider");
        assertThat(outsider.page("/insights").body()).doesNotContain(desk.ref());
    }

    @Test
    void givesAWorkbookThatASpreadsheetOpens() throws Exception {
        byte[] book = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://localhost:" + port + "/insights/insights.xlsx"))
                                .header("Cookie", "SESSION=" + manager.cookie("SESSION"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(book))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isIn("原因", "Reason");
            assertThat(workbook.getSheetAt(2).getPhysicalNumberOfRows()).isEqualTo(7);
        }
    }

    @Test
    void bringsDeadlinesIntoAPersonsCalendarUntilTheTokenIsRevoked() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        Browser nobody = new Browser(port);

        String address = renewed();
        HttpResponse<String> feed = nobody.get(address);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed.body()));
        calendar.validate();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getSummary().getValue()).contains(desk.ref()).contains("一审");
            assertThat(event.getDateTimeStart().getDate().toString()).isEqualTo("2026-12-07");
        });
        assertThat(feed.body()).doesNotContain("manager");

        String second = renewed();
        assertThat(second).isNotEqualTo(address);
        assertThat(nobody.get(address).statusCode()).isEqualTo(404);
        assertThat(nobody.get(second).statusCode()).isEqualTo(200);
        manager.postForm("/calendar/subscription/revocation", "_csrf=" + manager.token("/calendar/subscription"));
        assertThat(nobody.get(second).statusCode()).isEqualTo(404);
        assertThat(nobody.get("/calendar/feed/guess.ics").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/calendar").statusCode())
                .as("the pages themselves need a login")
                .isIn(302, 401);
    }

    @Test
    void showsTheMonthWithItsHolidaysAndWhatIsDue() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");

        String december = manager.page("/calendar?month=2026-12").body();
        assertThat(december).contains("class=\"due\"");
        assertThat(manager.page("/calendar?month=2026-02").body())
                .contains("调休上班")
                .contains("春节");
        assertThat(manager.page("/calendar?month=2027-03").body()).contains("暂定");
        assertThat(manager.page("/calendar?month=spring").statusCode()).isEqualTo(422);
        assertThat(manager.page("/calendar/years/2026").body()).contains("2026-02-14");
    }

    private String renewed() {
        manager.postForm("/calendar/subscription", "_csrf=" + manager.token("/calendar/subscription"));
        Matcher address = Pattern.compile("value=\"http://[^/]+(/calendar/feed/[^\"]+)\"")
                .matcher(manager.page("/calendar/subscription").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}
