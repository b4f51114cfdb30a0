package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import io.beianflow.calendar.Calendars;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year is loaded and open clocks move with it; a bad file moves nothing. */
class CalendarChangesIT extends ProductTest {
    private static final String YEARS = "/api/calendar/years/";

    @LocalServerPort
    int port;

    @Autowired
    Calendars calendars;

    @AfterEach
    void forgetWhatWasLoaded() {
        jdbc.sql("delete from filing.calendar_year where year = 2027").update();
        jdbc.sql("delete from filing.company_day_off").update();
        jdbc.sql("update filing.calendar_version set version = version + 1").update();
        calendars.reload();
    }

    @Test
    void countsAnOpenClockAgainAcrossTheSpringFestival() throws Exception {
        ProductClock.on("2027-01-27");
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode before = desk.clock("first-review");
        assertThat(before.path("provisional").asBoolean()).isTrue();
        assertThat(before.path("latestOn").asText()).isEqualTo("2027-02-10");

        JsonNode preview = put("admin", "2027?dryRun=true", invented()).expect(200);
        assertThat(preview.path("applied").asBoolean()).isFalse();
        assertThat(desk.clock("first-review")).as("a preview stores nothing").isEqualTo(before);
        JsonNode change = put("admin", "2027", invented()).expect(200);

        assertThat(change.path("applied").asBoolean()).isTrue();
        assertThat(change.path("moved"))
                .as("administrators belong to company demo")
                .isEqualTo(preview.path("moved"));
        assertThat(moved(change, desk, "first-review")).isEqualTo("2027-02-10 2027-02-16 3");
        JsonNode after = desk.clock("first-review");
        assertThat(after.path("latestOn").asText()).isEqualTo("2027-02-16");
        assertThat(after.path("expectedOn").asText()).isEqualTo("2027-02-04");
        assertThat(after.path("provisional").asBoolean()).isFalse();
        assertThat(timer(desk, "timer-first-review-overdue")).isEqualTo(Instant.parse("2027-02-16T16:00:00Z"));
        assertThat(timer(desk, "timer-first-review-expected")).isEqualTo(Instant.parse("2027-02-04T01:00:00Z"));
        assertThat(timer(desk, "timer-statutory-limit"))
                .isEqualTo(LocalDate.parse(desk.clock("statutory-decision")
                                .path("latestOn")
                                .asText())
                        .atTime(16, 0)
                        .toInstant(java.time.ZoneOffset.UTC));
        assertThat(desk.task("record-first-review-decision").path("dueOn").asText())
                .isEqualTo("2027-02-16");
        assertThat(desk.trail())
                .filteredOn(entry -> entry.path("what").asText().equals("deadline.recounted"))
                .extracting(entry -> entry.at("/after/why").asText())
                .containsOnly("calendar-2027");
        JsonNode due = http.get("product", "/api/calendar/due?from=2027-01-27&workingDays=10")
                .expect(200);
        assertThat(due.path("due").asText()).isEqualTo("2027-02-16");
        assertThat(due.path("provisional").asBoolean()).isFalse();
    }

    @Test
    void leavesEverythingAsItIsWhenTheFileDoesNotDo() throws Exception {
        byte[] right = invented();
        JsonNode before = http.get("product", YEARS + "2027").expect(200);
        String text = new String(right, StandardCharsets.UTF_8);

        JsonNode wednesday = put(
                        "admin",
                        "2027",
                        text.replace("2027-01-31,work", "2027-02-03,work").getBytes(StandardCharsets.UTF_8))
                .expect(422);
        assertThat(wednesday.at("/errors/0/message").asText()).isEqualTo("第 5 行的调休上班日 2027-02-03 是周三，调休上班只会在周六或周日");
        JsonNode gbk =
                put("admin", "2027", text.getBytes(Charset.forName("GBK"))).expect(422);
        assertThat(gbk.at("/errors/0/message").asText()).startsWith("第 2 行不是 UTF-8");
        put("product", "2027", right).expect(403);
        put("admin", "1999", right).expect(422);
        put("admin", "2028", right).expect(422);

        assertThat(http.get("product", YEARS + "2027").expect(200)).isEqualTo(before);
        assertThat(before.path("known").asBoolean()).isFalse();
    }

    @Test
    void putsOffOnlyOurOwnDeadlinesByTheCompanysDaysOff() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        LocalDate latest =
                LocalDate.parse(desk.clock("cross-review").path("latestOn").asText());
        String filing = desk.clock("first-filing").path("latestOn").asText();
        List<Map<String, String>> off =
                List.of(Map.of("day", latest.minusDays(3).toString(), "name", "公司周年"));
        String address = "/api/calendar/companies/demo/days-off";

        put("product", address, off).expect(403);
        put("outsider", address, off).expect(404);
        put("manager", address, List.of(Map.of("day", "3月8日", "name", "公司周年"))).expect(422);
        put("manager", address + "?dryRun=true", off).expect(200);
        assertThat(desk.clock("cross-review").path("latestOn").asText()).isEqualTo(latest.toString());
        JsonNode change = put("manager", address, off).expect(200);

        assertThat(change.path("moved")).isNotEmpty();
        assertThat(desk.clock("cross-review").path("latestOn").asText())
                .isEqualTo(calendars.current().due(latest, 1).due().toString());
        assertThat(desk.clock("cross-review").path("workingDaysLeft").asInt()).isEqualTo(5);
        assertThat(desk.clock("first-filing").path("latestOn").asText())
                .as("the law knows no company days")
                .isEqualTo(filing);
        assertThat(http.get("manager", address).expect(200)).hasSize(1);
    }

    @Test
    void loadsAYearOnThePageAfterALookAndSaysWhatChanged() throws Exception {
        Browser admin = new Browser(port);
        admin.login("admin");
        String address = "/calendar/years/2027";
        String token = admin.token(address);

        String preview = admin.post(
                        address + "/preview",
                        part("_csrf", token)
                                + part("file\"; filename=\"2027.csv", new String(invented(), StandardCharsets.UTF_8))
                                + "--x--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Accept",
                        "text/html")
                .body();
        Matcher file = Pattern.compile("name=\"content\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(file.find()).as("the preview carries the file").isTrue();
        String content = URLEncoder.encode(file.group(1), StandardCharsets.UTF_8);
        assertThat(admin.postForm(address, "_csrf=" + token + "&content=" + content)
                        .statusCode())
                .isEqualTo(302);

        assertThat(admin.page(address).body()).contains("24 个日期已生效").contains("由 admin 加载");
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    @Test
    void changesTheCompanysDaysOffOnThePageAndSaysWhatChanged() {
        Browser manager = new Browser(port);
        manager.login("manager");
        String address = "/calendar/companies/demo";
        String day = URLEncoder.encode("2026-12-31 公司周年", StandardCharsets.UTF_8);

        assertThat(manager.postForm(address, "apply=true&_csrf=" + manager.token(address) + "&days=" + day)
                        .statusCode())
                .isEqualTo(302);

        assertThat(manager.page(address).body()).contains("1 个日期已生效").contains("2026-12-31 公司周年");
    }

    private static byte[] invented() throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/calendar/invented-2027.csv"));
    }

    private Http.Answer put(String user, String year, byte[] file) {
        return http.put(user, YEARS + year, "text/csv", file);
    }

    private Http.Answer put(String user, String address, Object body) {
        return http.put(user, address, "application/json", http.text(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String moved(JsonNode change, Desk desk, String clock) {
        return Desk.stream(change.path("moved"))
                .filter(one -> one.path("ref").asText().equals(desk.ref())
                        && one.path("clock").asText().equals(clock))
                .map(one -> one.path("latestBefore").asText() + " "
                        + one.path("latestAfter").asText() + " "
                        + one.path("workingDays").asInt())
                .findFirst()
                .orElseThrow();
    }
}
