package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.beianflow.DatabaseTest;
import io.beianflow.content.Seal;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class RobotsTest extends DatabaseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=0123456789";

    private final Caller caller = mock(Caller.class);
    private final RobotPost post = mock(RobotPost.class);
    private RobotRows rows;
    private Robots robots;
    private String company;

    @BeforeEach
    void connect() {
        company = "robots-" + NUMBER.incrementAndGet();
        FilingOf.company(jdbc, company);
        given(caller.id()).willReturn("manager");
        given(caller.isIn("manager")).willReturn(true);
        given(caller.companies()).willReturn(Set.of(company));
        rows = new RobotRows(jdbc, new Backwards());
        NoticeSettings settings = new NoticeSettings("https://filing.example.cn", "", "09:00", "");
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("notice.robot.test", Locale.CHINESE, "test of {0}");
        robots = new Robots(
                rows,
                post,
                new HostRules(settings),
                settings,
                caller,
                messages,
                Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    /** Stands in for the keyset: what lies in the table must not be what was entered, and belongs to its place. */
    private static final class Backwards implements Seal {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return new StringBuilder(place + "|" + new String(plain, StandardCharsets.UTF_8))
                    .reverse()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            String text = new StringBuilder(new String(sealed, StandardCharsets.UTF_8))
                    .reverse()
                    .toString();
            if (!text.startsWith(place + "|")) {
                throw new IllegalStateException("cannot open " + place);
            }
            return text.substring(place.length() + 1).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static RobotInput input(String kind, @Nullable String name, @Nullable String url, @Nullable String secret) {
        return new RobotInput(null, kind, name, url, secret, Set.of("decision", "escalated"), "zh");
    }

    private static Set<String> wrong(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        return refusal.faults().stream()
                .map(fault -> fault.place() + " " + fault.code())
                .collect(Collectors.toSet());
    }

    @Test
    void keepsAddressAndSecretSealed() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));

        assertThat(robot.host()).isEqualTo("oapi.dingtalk.com");
        assertThat(rows.keys(robot.id())).isEqualTo(new RobotKeys(DINGTALK, "SEC123"));
        assertThat(rows.keys(robot.id())).hasToString("RobotKeys[***]");
        assertThat(jdbc.sql(
                                "select convert_from(url, 'utf8') || convert_from(secret, 'utf8') from filing.notice_robot where id = ?")
                        .param(robot.id())
                        .query(String.class)
                        .single())
                .doesNotContain("access_token", "SEC123");
    }

    @Test
    void opensNoKeysThatLieInAnotherPlace() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));
        jdbc.sql("update filing.notice_robot set secret = url where id = ?")
                .param(robot.id())
                .update();

        assertThat(catchThrowableOfType(NotDelivered.class, () -> rows.keys(robot.id()))
                        .code())
                .isEqualTo("keys-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "fax, 群, https://oapi.dingtalk.com/x, s, /kind robot-kind",
                "dingtalk, -, https://oapi.dingtalk.com/x, s, /name robot-name",
                "dingtalk, 群, -, s, /url robot-url",
                "dingtalk, 群, not an address, s, /url robot-url",
                "dingtalk, 群, https://open.feishu.cn/x, s, /url robot-url-vendor",
                "dingtalk, 群, http://oapi.dingtalk.com/x, s, /url robot-url-https",
                "webhook, 群, https://127.0.0.1/x, s, /url robot-url-private",
                "dingtalk, 群, https://oapi.dingtalk.com/x, -, /secret robot-secret",
                "webhook, 群, https://93.184.216.34/x, -, /secret robot-secret"
            })
    void saysWhatIsWrongWhere(String kind, String name, String url, String secret, String fault) {
        assertThat(wrong(() -> robots.add(input(kind, name, url, secret)))).containsExactly(fault);
        assertThat(robots.all()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        given(caller.companies()).willReturn(Set.of(company, "second"));

        assertThat(wrong(() -> robots.add(new RobotInput(null, null, null, null, null, Set.of(), null))))
                .containsExactlyInAnyOrder(
                        "/company robot-company",
                        "/kind robot-kind",
                        "/name robot-name",
                        "/url robot-url",
                        "/categories robot-categories",
                        "/language notice-language");
    }

    @Test
    void needsNoSecretForWecom() {
        Robot robot = robots.add(input("wecom", "群", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", ""));

        assertThat(rows.keys(robot.id()).secret()).isEmpty();
    }

    @Test
    void hasANameOnlyOnceInACompany() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));

        assertThat(wrong(() -> robots.add(input("dingtalk", "群", DINGTALK, "SEC123"))))
                .containsExactly("/name robot-name-taken");
        robots.change(robot.id(), input("dingtalk", "群", DINGTALK, "SEC456"));
        assertThat(rows.keys(robot.id()).secret()).isEqualTo("SEC456");
    }

    @Test
    void keepsItsKeysWhenTheyAreLeftEmpty() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));

        robots.change(robot.id(), input("dingtalk", "新群", "", null));

        assertThat(robots.require(robot.id()).name()).isEqualTo("新群");
        assertThat(rows.keys(robot.id())).isEqualTo(new RobotKeys(DINGTALK, "SEC123"));
        assertThat(wrong(() -> robots.change(robot.id(), input("feishu", "新群", "", null))))
                .containsExactly("/url robot-url-of-other");
    }

    @Test
    void listensToWhatItIsMeantForWhileItIsOn() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));

        assertThat(rows.listening(company, NoticeCategory.DECISION))
                .containsExactly(robot.id().toString());
        assertThat(rows.listening(company, NoticeCategory.ASSIGNMENT)).isEmpty();
        assertThat(rows.listening("other", NoticeCategory.DECISION)).isEmpty();
        robots.activate(robot.id(), false);
        assertThat(rows.listening(company, NoticeCategory.DECISION)).isEmpty();
        assertThat(rows.keys(robot.id())).isEqualTo(new RobotKeys(DINGTALK, "SEC123"));
    }

    @Test
    void speaksWhenItIsTested() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));
        given(post.send(any(), any(), any())).willReturn("HTTP 200, errcode 0");

        assertThat(robots.test(robot.id())).isEqualTo("HTTP 200, errcode 0");

        verify(post).send(eq(RobotKind.DINGTALK), eq(new RobotKeys(DINGTALK, "SEC123")), any());
    }

    @Test
    void belongsToItsCompany() {
        Robot robot = robots.add(input("dingtalk", "群", DINGTALK, "SEC123"));
        given(caller.companies()).willReturn(Set.of("other"));

        assertThat(robots.all()).isEmpty();
        assertThat(refusedAs(() -> robots.require(robot.id()))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusedAs(() -> robots.change(robot.id(), input("dingtalk", "群", "", null))))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusedAs(() -> robots.activate(robot.id(), false))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusedAs(() -> robots.test(robot.id()))).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void isSeenToByManagersAndAdministratorsOnly() {
        given(caller.isIn("manager")).willReturn(false);

        assertThat(refusedAs(() -> robots.all())).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusedAs(() -> robots.add(input("dingtalk", "群", DINGTALK, "SEC123"))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusedAs(() -> robots.test(UUID.randomUUID()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        given(caller.isIn("camunda-admin")).willReturn(true);
        assertThat(robots.all()).isEmpty();
    }

    private static Refusal.Kind refusedAs(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).kind();
    }
}
