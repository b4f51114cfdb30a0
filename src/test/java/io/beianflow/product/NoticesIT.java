package io.beianflow.product;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import io.beianflow.Browser;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices from what happens to a filing to a real mail server and to robots that check signatures. */
class NoticesIT extends ProductTest {
    private static final GreenMail POST = PostOffice.MAIL;
    private static final WireMockServer VENDOR = PostOffice.VENDOR;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SECRET = "SEC-shared-with-the-group";

    @LocalServerPort
    int port;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void emptyMailboxes() throws Exception {
        PostOffice.deliver(jdbc, true);
        POST.purgeEmailFromAllMailboxes();
        VENDOR.resetAll();
        VENDOR.stubFor(any(anyUrl()).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0}")));
    }

    @Test
    void tellsAGroupOfItsNewTask() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        String task = desk.task("cross-review", "legal").path("id").asText();

        MimeMessage mail = awaitMail("legal", "备案 " + desk.ref() + "：有待办任务");

        assertThat(part(mail, "text/plain"))
                .contains("legal，您好：")
                .contains("备案 " + desk.ref() + " 有新任务“交叉审核”（第 1 轮），等待您所在的小组领取。")
                .contains("https://filing.example.cn/tasks/" + task);
        assertThat(links(mail)).containsExactly("https://filing.example.cn/tasks/" + task);
        assertThat(mail.getMessageID()).startsWith("<notice-").endsWith("@filing.example.cn>");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("beianflow@filing.example.cn");
        assertThat(page("legal", "/notices"))
                .contains("有新任务“交叉审核”")
                .contains("href=\"/tasks/" + task + "\"")
                .contains("href=\"/filings/" + desk.ref() + "\"");
    }

    @Test
    void tellsEverybodyConcernedOfAnAnswerButWhoeverRecordedIt() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");

        desk.sendsBack("first-review", "请补充测试报告。");

        MimeMessage mail = awaitMail("officer", "备案 " + desk.ref() + "：被要求补正");
        assertThat(part(mail, "text/plain"))
                .contains("备案 " + desk.ref() + " 的“一审”（第 1 轮）被要求补正，收到日期 2026-11-23，请在 2026-11-30 前答复。");
        awaitMail("manager", "备案 " + desk.ref() + "：被要求补正");
        assertThat(recipients(desk, "decision-returned"))
                .contains("manager", "officer")
                .doesNotContain("product");
    }

    @Test
    void tellsAPersonOfATaskThatSomebodyElseGaveAway() throws Exception {
        String person = newPerson("product");
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        String task = desk.task("prepare-materials").path("id").asText();

        assertThat(new TaskAdministration(port).assign(task, person)).isEqualTo(204);

        MimeMessage mail = awaitMail(person, "备案 " + desk.ref() + "：有待办任务", "的任务“准备数据与材料”（第 1 轮）已分配给您。");
        assertThat(links(mail)).containsExactly("https://filing.example.cn/tasks/" + task);
    }

    @Test
    void goesOnWithoutAMailServerAndShowsTheCause() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        sender.setPort(deadPort());
        try {
            desk.until("sign-off");
            Incident incident = awaitIncident(desk);

            assertThat(incident.getActivityId()).isEqualTo("deliver");
            assertThat(incident.getIncidentMessage())
                    .contains("by mail was not delivered: mail-unreachable")
                    .doesNotContain("@");
            JsonNode filing = http.get("product", desk.path()).expect(200);
            assertThat(filing.path("settled").asBoolean()).isTrue();
            assertThat(filing.path("incident").asText(null)).isNull();
            desk.until("submit-algorithm");
            assertThat(page("manager", "/notices/robots")).contains("无法连接邮件服务器").contains(desk.ref());
        } finally {
            sender.setPort(PostOffice.port());
        }
    }

    @Test
    void sendsAgainUnderTheSameIdAfterACrashBeforeTheCommit() throws Exception {
        String person = newPerson("legal");
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        failAtCommit(person);
        try {
            desk.until("cross-review");
            awaitMails(person, 1);
            await("the commit fails").atMost(LONGEST_WAIT).until(() -> failedJobs(desk) > 0);
        } finally {
            jdbc.sql("drop trigger crash on filing.notice_delivery").update();
        }
        ProductClock.forward(Duration.ofMinutes(2));

        List<MimeMessage> copies = awaitMails(person, 2);

        assertThat(copies.get(0).getMessageID())
                .isNotBlank()
                .isEqualTo(copies.get(1).getMessageID());
        await("the second copy is kept").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(
                        jdbc.sql("select state || ' ' || attempts from filing.notice_delivery where recipient = ?")
                                .param(person)
                                .query(String.class)
                                .list())
                .containsExactly("delivered 2"));
    }

    @Test
    void givesUpWhatSomebodyHasEndedByHand() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        sender.setPort(deadPort());
        try {
            desk.until("cross-review");
            await("a failure").atMost(LONGEST_WAIT).until(() -> failedJobs(desk) > 0);
            instances(desk).forEach(id -> runtime.deleteProcessInstance(id, "ended by hand"));
        } finally {
            sender.setPort(PostOffice.port());
        }
        Browser manager = browser("manager");

        manager.postForm("/notices/robots/failed", "_csrf=" + manager.token("/notices/robots"));

        assertThat(jdbc.sql("""
                        select count(*) from filing.notice_delivery d join filing.notice n on n.id = d.notice
                        where n.ref = ? and d.state = 'failed'
                        """).param(desk.ref()).query(Integer.class).single())
                .isZero();
        assertThat(manager.page("/notices/robots").body()).doesNotContain(desk.ref());
    }

    /** What a kill between the mail server's yes and our commit does to the transaction. */
    private void failAtCommit(String person) {
        jdbc.sql("""
                create or replace function filing.crash() returns trigger language plpgsql as
                $$ begin
                  if new.recipient = '%s' and new.state = 'delivered' then raise exception 'killed before the commit'; end if;
                  return new;
                end $$
                """.formatted(person)).update();
        jdbc.sql("""
                create constraint trigger crash after update on filing.notice_delivery deferrable initially deferred
                for each row execute function filing.crash()
                """).update();
    }

    @Test
    void waitsForTheEndOfTheQuietHours() throws Exception {
        String person = newPerson("legal");
        choose(person, "quietFrom=09%3A30&quietUntil=11%3A00&language=en", "now");
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        awaitMail("legal", "备案 " + desk.ref() + "：有待办任务");

        Job timer = await("a message that waits")
                .atMost(LONGEST_WAIT)
                .until(() -> waiting(desk), jobs -> jobs.size() == 1)
                .get(0);
        assertThat(timer.getDuedate()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(mailsTo(person)).isEmpty();
        assertThat(desk.filing().path("settled").asBoolean()).isTrue();

        ProductClock.at(LocalDateTime.parse("2026-11-23T11:00"));
        MimeMessage mail = awaitMails(person, 1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Filing " + desk.ref() + ": a task is waiting");
        assertThat(part(mail, "text/plain"))
                .contains("Hello " + person + ",")
                .contains("has a new task \"Cross-review\"");
    }

    @Test
    void gathersTheDayInOneMail() throws Exception {
        String person = newPerson("legal");
        choose(person, "language=zh", "daily");
        Desk first = open(SamplePackage.trailRecommendation().withFiledSubject());
        first.until("cross-review");
        Desk second = open(SamplePackage.trailRecommendation().withFiledSubject());
        second.until("cross-review");
        await("both lines").atMost(LONGEST_WAIT).until(() -> jdbc.sql(
                        "select count(*) from filing.notice_digest_line where user_id = ?")
                .param(person)
                .query(Integer.class)
                .single()
                .equals(2));
        ProductClock.at(LocalDateTime.parse("2026-11-24T08:59"));
        assertThat(first.filing().path("settled").asBoolean()).isTrue();
        assertThat(mailsTo(person)).isEmpty();

        ProductClock.at(LocalDateTime.parse("2026-11-24T09:00"));

        MimeMessage mail = awaitMails(person, 1).get(0);
        assertThat(mail.getSubject()).isEqualTo("备案通知汇总（2 条）");
        assertThat(part(mail, "text/plain"))
                .containsSubsequence("备案 " + first.ref() + " 有新任务", "备案 " + second.ref() + " 有新任务");
        assertThat(links(mail)).containsExactly("https://filing.example.cn/notices");
        assertThat(mail.getMessageID()).startsWith("<digest-");

        Desk third = open(SamplePackage.trailRecommendation().withFiledSubject());
        third.until("cross-review");
        awaitMail("legal", "备案 " + third.ref() + "：有待办任务");
        ProductClock.at(LocalDateTime.parse("2026-11-25T09:00"));
        List<MimeMessage> both = awaitMails(person, 2);
        assertThat(both.get(1).getSubject()).isEqualTo("备案通知汇总（1 条）");
        assertThat(part(both.get(1), "text/plain")).contains(third.ref()).doesNotContain(first.ref());
    }

    @Test
    void tellsNobodyWhatTheyDoNotWant() throws Exception {
        String person = newPerson("legal");
        choose(person, "language=zh", "never");
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());

        desk.until("cross-review");

        awaitMail("legal", "备案 " + desk.ref() + "：有待办任务");
        assertThat(recipients(desk, "task-open")).contains("legal").doesNotContain(person);
        assertThat(page(person, "/notices")).contains(desk.ref());
    }

    @Test
    void keepsWhatWasEnteredWhenAChoiceIsRefused() {
        String person = newPerson("legal");
        Browser browser = browser(person);

        HttpResponse<String> answer = browser.postForm(
                "/notices/settings",
                "quietFrom=22%3A00&quietUntil=&language=en&" + all("daily") + "&_csrf="
                        + browser.token("/notices/settings"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("免打扰时段缺少另一端")
                .contains("value=\"22:00\"")
                .containsPattern("name=\"when/decision\" value=\"daily\"\\s+checked");
    }

    @Test
    void speaksAsARobotThatAManagerHasAdded() throws Exception {
        Browser manager = browser("manager");
        String name = "法务群" + NUMBER.incrementAndGet();
        String path = "/robot/send" + NUMBER.get();
        assertThat(addRobot(manager, name, "dingtalk", path + "?access_token=token-of-the-group", SECRET)
                        .statusCode())
                .isEqualTo(302);
        String robot = robot(manager, name);

        try {
            manager.postForm("/notices/robots/" + robot + "/test", "_csrf=" + manager.token("/notices/robots"));
            assertThat(manager.page("/notices/robots").body())
                    .contains("“" + name + "”已收到测试消息：HTTP 200, errcode 0")
                    .doesNotContain("token-of-the-group", SECRET);

            VENDOR.stubFor(any(urlPathEqualTo(path))
                    .willReturn(okJson("{\"errcode\":310000,\"errmsg\":\"token-of-the-group: sign not match\"}")));
            Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
            desk.until("record-first-review-decision");
            desk.passes("first-review");
            await("a refusal").atMost(LONGEST_WAIT).until(() -> said(path).size() == 2);
            await("its cause on the page").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(
                            manager.page("/notices/robots").body())
                    .contains("HTTP 200, errcode 310000 ***: sign not match")
                    .doesNotContain("token-of-the-group", SECRET));

            VENDOR.stubFor(any(urlPathEqualTo(path)).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}")));
            String failed = failedLink(manager, desk);
            assertThat(manager.postForm(failed, "_csrf=" + manager.token("/notices/robots"))
                            .statusCode())
                    .isEqualTo(302);
            await("another try").atMost(LONGEST_WAIT).until(() -> said(path).size() == 3);

            List<LoggedRequest> said = said(path);
            assertThat(said.get(1).getBodyAsString()).contains("备案 " + desk.ref() + " 的“一审”（第 1 轮）结果已登记：通过");
            assertThat(said.get(2).getHeader("Idempotency-Key"))
                    .startsWith("notice-")
                    .isEqualTo(said.get(1).getHeader("Idempotency-Key"));
            await("it is kept as delivered")
                    .atMost(LONGEST_WAIT)
                    .until(() -> !manager.page("/notices/robots").body().contains(failed));
            assertThat(manager.postForm(failed, "_csrf=" + manager.token("/notices/robots"))
                            .statusCode())
                    .isEqualTo(409);
        } finally {
            manager.postForm(
                    "/notices/robots/" + robot + "/active", "active=false&_csrf=" + manager.token("/notices/robots"));
        }
    }

    @Test
    void keepsWhatWasEnteredWhenARobotIsRefused() {
        Browser manager = browser("manager");

        HttpResponse<String> refused = manager.postForm(
                "/notices/robots",
                form(
                                "kind",
                                "feishu",
                                "name",
                                "",
                                "url",
                                "https://10.0.0.1/hook/abc",
                                "secret",
                                SECRET,
                                "language",
                                "en")
                        + "&categories=decision&_csrf=" + manager.token("/notices/robots"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("名称应为 1 至 60 个字符")
                .contains("该类型机器人的地址应在 open.feishu.cn, open.larksuite.com")
                .contains("value=\"https://10.0.0.1/hook/abc\"")
                .containsPattern("value=\"feishu\"\\s+selected")
                .contains("您刚才填写的密钥已保留")
                .doesNotContain(SECRET);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(refused.body());
        assertThat(kept.find()).isTrue();

        String name = "飞书群" + NUMBER.incrementAndGet();
        String path = "/hook/" + NUMBER.get();
        HttpResponse<String> added = manager.postForm(
                "/notices/robots",
                form(
                                "kind",
                                "feishu",
                                "name",
                                name,
                                "url",
                                VENDOR.baseUrl() + path,
                                "secret",
                                "",
                                "kept",
                                kept.group(1))
                        + "&language=en&categories=decision&_csrf=" + manager.token("/notices/robots"));
        assertThat(added.statusCode()).isEqualTo(302);
        String robot = robot(manager, name);
        manager.postForm("/notices/robots/" + robot + "/test", "_csrf=" + manager.token("/notices/robots"));
        assertThat(said(path)).hasSize(1);
        assertThat(said(path).get(0).getBodyAsString()).contains("\"sign\":").contains("This is a test message");

        HttpResponse<String> changed = manager.postForm(
                "/notices/robots/" + robot,
                form("kind", "feishu", "name", name, "url", "", "secret", "", "language", "zh")
                        + "&categories=escalated&_csrf=" + manager.token("/notices/robots/" + robot));
        assertThat(changed.statusCode()).isEqualTo(302);
        manager.postForm("/notices/robots/" + robot + "/test", "_csrf=" + manager.token("/notices/robots"));
        assertThat(said(path)).hasSize(2);
        assertThat(said(path).get(1).getBodyAsString()).contains("这是 BeianFlow 的测试消息");
        assertThat(jdbc.sql(
                                "select encode(url, 'escape') || encode(secret, 'escape') from filing.notice_robot where name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .doesNotContain(path, SECRET);
    }

    @Test
    void showsRobotsToThoseWhoSeeToThemOnly() {
        String name = "主管群" + NUMBER.incrementAndGet();
        Browser manager = browser("manager");
        addRobot(manager, name, "wecom", "/cgi-bin/webhook/send?key=1", "");
        String robot = robot(manager, name);

        assertThat(browser("admin").page("/notices/robots").body()).contains(name);
        assertThat(browser("product").page("/notices/robots").statusCode()).isEqualTo(403);
        assertThat(browser("product").page("/notices").body()).doesNotContain("/notices/robots");
        Browser outsider = browser("outsider");
        assertThat(outsider.page("/notices/robots").body()).doesNotContain(name);
        assertThat(outsider.page("/notices/robots/" + robot).statusCode()).isEqualTo(404);
        assertThat(outsider.postForm("/notices/robots/" + robot + "/test", "_csrf=" + outsider.token("/notices/robots"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> addRobot(Browser browser, String name, String kind, String path, String secret) {
        return browser.postForm(
                "/notices/robots",
                form("kind", kind, "name", name, "url", VENDOR.baseUrl() + path, "secret", secret, "language", "zh")
                        + "&categories=decision&_csrf=" + browser.token("/notices/robots"));
    }

    /** Id of a robot, as the link of its page has it. */
    private static String robot(Browser browser, String name) {
        Matcher link = Pattern.compile(
                        "id=\"robot-([0-9a-f-]{36})\">\\s*<p>(?:(?!</p>).)*<b>" + name + "</b>", Pattern.DOTALL)
                .matcher(browser.page("/notices/robots").body());
        assertThat(link.find()).as("robot " + name).isTrue();
        return link.group(1);
    }

    private String failedLink(Browser browser, Desk desk) {
        Matcher link = Pattern.compile(
                        desk.ref() + "</a>(?:(?!</tr>).)*action=\"(/notices/robots/failed/\\d+/\\d+)\"", Pattern.DOTALL)
                .matcher(browser.page("/notices/robots").body());
        assertThat(link.find()).as("failed message of " + desk.ref()).isTrue();
        return link.group(1);
    }

    private static List<LoggedRequest> said(String path) {
        return VENDOR.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .sorted((one, other) -> one.getLoggedDate().compareTo(other.getLoggedDate()))
                .toList();
    }

    private String newPerson(String group) {
        String id = "person-" + NUMBER.incrementAndGet();
        addPerson(id, "demo", group);
        User person = identity.createUserQuery().userId(id).singleResult();
        person.setEmail(id + "@demo.example");
        identity.saveUser(person);
        return id;
    }

    private void choose(String person, String more, String when) {
        Browser browser = browser(person);
        assertThat(browser.postForm(
                                "/notices/settings",
                                more + "&" + all(when) + "&_csrf=" + browser.token("/notices/settings"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** Reminders of deadlines aside: other tests' filings have some at any time. */
    private static String all(String when) {
        return Stream.of("assignment", "reminder", "decision", "returned", "escalated")
                .map(category -> "when%2F" + category + "=" + (category.equals("reminder") ? "never" : when))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
    }

    private static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(namesAndValues[at])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[at + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private Browser browser(String user) {
        Browser browser = new Browser(port);
        assertThat(browser.login(user).statusCode()).isEqualTo(302);
        return browser;
    }

    private String page(String user, String path) {
        HttpResponse<String> page = browser(user).page(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private List<String> recipients(Desk desk, String kind) {
        return jdbc.sql("""
                select d.recipient from filing.notice_delivery d join filing.notice n on n.id = d.notice
                where n.ref = ? and n.kind = ? and d.channel = 'mail' order by 1
                """).params(desk.ref(), kind).query(String.class).list();
    }

    private List<String> instances(Desk desk) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .processDefinitionKey("notice-delivery")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<Job> waiting(Desk desk) {
        return instances(desk).stream()
                .flatMap(id ->
                        management.createJobQuery().processInstanceId(id).activityId("await-moment").list().stream())
                .toList();
    }

    private long failedJobs(Desk desk) {
        return instances(desk).stream()
                .mapToLong(id -> management
                        .createJobQuery()
                        .processInstanceId(id)
                        .activityId("deliver")
                        .withException()
                        .count())
                .sum();
    }

    /** Where nobody listens. */
    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The clock goes on by more than the pause between two tries, until the engine gives up. */
    private Incident awaitIncident(Desk desk) {
        return await("an incident")
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            ProductClock.forward(Duration.ofSeconds(61));
                            return instances(desk).stream()
                                    .flatMap(id -> runtime.createIncidentQuery().processInstanceId(id).list().stream())
                                    .toList();
                        },
                        incidents -> !incidents.isEmpty())
                .get(0);
    }

    private MimeMessage awaitMail(String user, String subject) {
        return awaitMail(user, subject, "");
    }

    private MimeMessage awaitMail(String user, String subject, String text) {
        return await(subject + " to " + user)
                .atMost(LONGEST_WAIT)
                .until(
                        () -> mailsTo(user).stream()
                                .filter(mail -> says(mail, subject, text))
                                .toList(),
                        mails -> !mails.isEmpty())
                .get(0);
    }

    private List<MimeMessage> awaitMails(String user, int count) {
        return await(count + " mails to " + user)
                .atMost(LONGEST_WAIT)
                .until(() -> mailsTo(user), mails -> mails.size() >= count);
    }

    private static List<MimeMessage> mailsTo(String user) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> isTo(mail, user + "@demo.example"))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean says(MimeMessage mail, String subject, String text) {
        try {
            return subject.equals(mail.getSubject()) && part(mail, "text/plain").contains(text);
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> links(MimeMessage mail) throws Exception {
        return Pattern.compile("(?:href|src)=\"([^\"]*)\"")
                .matcher(part(mail, "text/html"))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The first part of a type, however deep. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                String found = part(parts.getBodyPart(at), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static Date at(String moment) {
        return Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Whoever administers the engine gives tasks away through its web application's own address. */
    private record TaskAdministration(int port) {
        int assign(String task, String person) {
            Browser admin = new Browser(port);
            admin.login("admin");
            admin.page("/camunda/app/tasklist/default/");
            return admin.post(
                            "/camunda/api/engine/engine/default/task/" + task + "/assignee",
                            "{\"userId\":\"" + person + "\"}",
                            "Content-Type",
                            "application/json",
                            "X-XSRF-TOKEN",
                            admin.cookie("XSRF-TOKEN"))
                    .statusCode();
        }
    }
}
