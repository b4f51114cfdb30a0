package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.DatabaseTest;
import io.beianflow.calendar.Calendars;
import io.beianflow.identity.Caller;
import io.beianflow.identity.MailAddresses;
import io.beianflow.notice.Recipients.Recipient;
import io.beianflow.process.SideProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class NoticeDeliveryTest extends DatabaseTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Letter LETTER = new Letter("subject", "text", "<p>text</p>");

    private final Recipients recipients = mock(Recipients.class);
    private final MailAddresses addresses = mock(MailAddresses.class);
    private final Letters letters = mock(Letters.class);
    private final MailPost mail = mock(MailPost.class);
    private final RobotRows robots = mock(RobotRows.class);
    private final RobotPost robotPost = mock(RobotPost.class);
    private final SideProcesses processes = mock(SideProcesses.class);
    private final Clock clock = mock(Clock.class);
    private NoticeChoices choices;
    private NoticeRows rows;
    private NoticeDelivery delivery;
    private Digests digests;
    private String ref;
    private int events;

    @BeforeEach
    void connect() {
        itIs("2026-11-23T10:00");
        NoticeSettings settings = new NoticeSettings("https://filing.example.cn", "", "09:00", "");
        NoticeTexts texts = mock(NoticeTexts.class);
        Calendars calendars = new Calendars(jdbc);
        calendars.afterPropertiesSet();
        choices = new NoticeChoices(jdbc, mock(Caller.class));
        rows = new NoticeRows(jdbc, new ObjectMapper());
        digests = new Digests(
                new DigestRows(jdbc),
                rows,
                choices,
                recipients,
                addresses,
                letters,
                mail,
                settings,
                processes,
                calendars,
                clock);
        delivery = new NoticeDelivery(
                rows,
                new DeliveryRows(jdbc),
                digests,
                recipients,
                choices,
                addresses,
                letters,
                mail,
                robots,
                robotPost,
                texts,
                settings,
                processes,
                clock);
        given(texts.text(any(), any())).willReturn("words");
        given(letters.about(any(Notice.class), any())).willReturn(LETTER);
        given(letters.about(anyList(), any())).willReturn(LETTER);
        given(recipients.isMember(anyString(), eq("acme"))).willReturn(true);
        given(addresses.of("li.na")).willReturn(Optional.of("li.na@acme.example"));
        ref = FilingOf.company(jdbc, "acme");
    }

    private void itIs(String moment) {
        given(clock.instant())
                .willReturn(LocalDateTime.parse(moment).atZone(ZONE).toInstant());
    }

    private Notice notice(Recipient... readers) {
        events++;
        Notice notice = rows.add(
                        ref,
                        Instant.parse("2026-11-23T02:00:00Z"),
                        "event:" + events,
                        "clock-half",
                        Audience.groups("product"),
                        "system",
                        Map.of())
                .orElseThrow();
        given(recipients.of(notice)).willReturn(List.of(readers));
        return notice;
    }

    private static Recipient reader(String user, When when) {
        return new Recipient(Delivery.MAIL, user, when);
    }

    private List<String> deliveries(Notice notice) {
        return jdbc.sql("""
                select number || ' ' || channel || ' ' || recipient || ' ' || state || ' ' || attempts || ' ' || coalesce(fault, '-')
                from filing.notice_delivery where notice = ? order by number
                """).param(notice.id()).query(String.class).list();
    }

    private List<String> digestDays(String user) {
        return jdbc.sql("select day::text from filing.notice_digest where user_id = ? order by day")
                .param(user)
                .query(String.class)
                .list();
    }

    @Test
    void startsAProcessForWhatReachesSomebody() {
        Notice notice = notice(reader("li.na", When.NOW));

        delivery.begin(notice);

        verify(processes).start("notice-delivery", ref, "acme", Map.of("notice", notice.id()));
    }

    @Test
    void startsNoProcessForWhatReachesNobody() {
        delivery.begin(notice());

        verifyNoInteractions(processes);
    }

    @Test
    void numbersWhatLeavesOnItsOwn() {
        UUID robot = UUID.randomUUID();
        Notice notice = notice(
                reader("li.na", When.NOW),
                reader("wang.wei", When.DAILY),
                reader("zhao.min", When.NOW),
                new Recipient(Delivery.ROBOT, robot.toString(), When.NOW));

        assertThat(delivery.plan(notice.id())).isEqualTo(3);

        assertThat(deliveries(notice))
                .containsExactly(
                        "1 mail li.na planned 0 -", "2 mail zhao.min planned 0 -", "3 robot " + robot + " planned 0 -");
        assertThat(digestDays("wang.wei")).containsExactly("2026-11-24");
    }

    @Test
    void sendsAMessageOnce() {
        Notice notice = notice(reader("li.na", When.NOW));
        delivery.plan(notice.id());

        delivery.deliver(notice.id(), 1, "e-1");
        delivery.deliver(notice.id(), 1, "e-1");

        verify(mail, times(1)).send(eq("li.na@acme.example"), anyString(), eq(LETTER));
        assertThat(deliveries(notice)).containsExactly("1 mail li.na delivered 2 -");
    }

    @Test
    void keepsTheCauseAndTriesAgainUnderTheSameId() {
        Notice notice = notice(reader("li.na", When.NOW));
        delivery.plan(notice.id());
        willThrow(new NotDelivered("mail-unreachable", "ConnectException"))
                .given(mail)
                .send(anyString(), anyString(), any());

        NotDelivered failed = catchThrowableOfType(NotDelivered.class, () -> delivery.deliver(notice.id(), 1, "e-1"));

        assertThat(failed)
                .hasMessage("Message 1 of notice " + notice.id()
                        + " by mail was not delivered: mail-unreachable: ConnectException");
        assertThat(deliveries(notice)).containsExactly("1 mail li.na failed 1 mail-unreachable");

        willDoNothing().given(mail).send(anyString(), anyString(), any());
        delivery.deliver(notice.id(), 1, "e-1");

        assertThat(deliveries(notice)).containsExactly("1 mail li.na delivered 2 -");
        ArgumentCaptor<String> ids = ArgumentCaptor.forClass(String.class);
        verify(mail, times(2)).send(anyString(), ids.capture(), any());
        assertThat(ids.getAllValues().get(0))
                .matches("notice-[0-9a-f-]{36}@filing.example.cn")
                .isEqualTo(ids.getAllValues().get(1));
    }

    @Test
    void dropsWhatIsForSomebodyWhoHasLeft() {
        Notice notice = notice(reader("li.na", When.NOW));
        delivery.plan(notice.id());
        given(recipients.isMember("li.na", "acme")).willReturn(false);

        delivery.deliver(notice.id(), 1, "e-1");

        verifyNoInteractions(mail);
        assertThat(deliveries(notice)).containsExactly("1 mail li.na dropped 1 no-address");
    }

    @Test
    void dropsWhatIsForARobotThatIsOff() {
        UUID id = UUID.randomUUID();
        Notice notice = notice(new Recipient(Delivery.ROBOT, id.toString(), When.NOW));
        delivery.plan(notice.id());
        given(robots.find(id)).willReturn(Optional.of(robot(id, false)));

        delivery.deliver(notice.id(), 1, "e-1");

        verifyNoInteractions(robotPost);
        assertThat(deliveries(notice)).containsExactly("1 robot " + id + " dropped 1 robot-off");
    }

    @Test
    void hasARobotSayIt() {
        UUID id = UUID.randomUUID();
        RobotKeys keys = new RobotKeys("https://oapi.dingtalk.com/robot/send?access_token=1", "SEC");
        Notice notice = notice(new Recipient(Delivery.ROBOT, id.toString(), When.NOW));
        delivery.plan(notice.id());
        given(robots.find(id)).willReturn(Optional.of(robot(id, true)));
        given(robots.keys(id)).willReturn(keys);

        delivery.deliver(notice.id(), 1, "e-1");

        ArgumentCaptor<RobotMessage> message = ArgumentCaptor.forClass(RobotMessage.class);
        verify(robotPost).send(eq(RobotKind.DINGTALK), eq(keys), message.capture());
        assertThat(message.getValue().text()).isEqualTo("words");
        assertThat(message.getValue().link()).isEqualTo("https://filing.example.cn/filings/" + ref);
        assertThat(deliveries(notice)).containsExactly("1 robot " + id + " delivered 1 -");
    }

    private Robot robot(UUID id, boolean active) {
        return new Robot(
                id,
                "acme",
                RobotKind.DINGTALK,
                "群",
                "oapi.dingtalk.com",
                Set.of(NoticeCategory.REMINDER),
                "zh",
                active,
                "manager",
                Instant.EPOCH);
    }

    @Test
    void letsMailWaitForTheEndOfTheQuietHoursAndRobotsSpeak() {
        Map<NoticeCategory, When> now = NoticeChoice.unchosen("li.na").when();
        choices.save(new NoticeChoice("li.na", "zh", now, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        Notice notice = notice(
                reader("li.na", When.NOW),
                new Recipient(Delivery.ROBOT, UUID.randomUUID().toString(), When.NOW));
        delivery.plan(notice.id());

        assertThat(delivery.moment(notice.id(), 1)).isEqualTo(date("2026-11-23T12:00"));
        assertThat(delivery.moment(notice.id(), 2)).isEqualTo(date("2026-11-23T10:00"));
        choices.save(NoticeChoice.unchosen("li.na"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59, 2026-11-23",
        "2026-11-23T09:00, 2026-11-24",
        "2026-11-27T09:00, 2026-11-30",
        "2026-11-28T08:00, 2026-11-30",
        "2026-09-30T10:00, 2026-10-08",
        "2026-10-09T10:00, 2026-10-10"
    })
    void gathersForTheNextWorkingDay(String now, String day) {
        itIs(now);
        String user = "reader-" + now;
        delivery.plan(notice(reader(user, When.DAILY)).id());
        delivery.plan(notice(reader(user, When.DAILY)).id());

        assertThat(digestDays(user)).containsExactly(day);
        verify(processes, times(1)).start(eq("notice-digest"), anyString(), eq("acme"), any());
    }

    @Test
    void sendsTheMailOfTheDayAfterTheQuietHours() {
        Map<NoticeCategory, When> daily = new EnumMap<>(NoticeCategory.class);
        for (NoticeCategory category : NoticeCategory.values()) {
            daily.put(category, When.DAILY);
        }
        choices.save(new NoticeChoice("sun.li", "zh", daily, LocalTime.of(22, 0), LocalTime.of(9, 30)));

        delivery.plan(notice(reader("sun.li", When.DAILY)).id());

        ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
        verify(processes).start(eq("notice-digest"), anyString(), eq("acme"), facts.capture());
        assertThat(facts.getValue()).containsEntry("deliverAt", date("2026-11-24T09:30"));
    }

    @Test
    void addsNothingToAMailThatIsBeingSent() {
        given(addresses.of("chen.jie")).willReturn(Optional.of("chen.jie@acme.example"));
        Notice first = notice(reader("chen.jie", When.DAILY));
        delivery.plan(first.id());
        long digest = jdbc.sql("select id from filing.notice_digest where user_id = 'chen.jie'")
                .query(Long.class)
                .single();
        willThrow(new NotDelivered("mail-unreachable", "")).given(mail).send(anyString(), anyString(), any());
        assertThat(catchThrowableOfType(NotDelivered.class, () -> digests.deliver(digest, "e-1")))
                .hasMessage("Digest " + digest + " of 2026-11-24 was not delivered: mail-unreachable");

        Notice second = notice(reader("chen.jie", When.DAILY));
        delivery.plan(second.id());
        willDoNothing().given(mail).send(anyString(), anyString(), any());
        digests.deliver(digest, "e-1");
        digests.deliver(digest, "e-1");

        assertThat(digestDays("chen.jie")).containsExactly("2026-11-24", "2026-11-25");
        ArgumentCaptor<List<Notice>> lines = ArgumentCaptor.captor();
        verify(letters, times(2)).about(lines.capture(), any());
        assertThat(lines.getAllValues())
                .allSatisfy(each -> assertThat(each).extracting(Notice::id).containsExactly(first.id()));
        ArgumentCaptor<String> ids = ArgumentCaptor.forClass(String.class);
        verify(mail, times(2)).send(eq("chen.jie@acme.example"), ids.capture(), any());
        assertThat(ids.getAllValues()).containsOnly(ids.getAllValues().get(0));
    }

    private static Date date(String moment) {
        return Date.from(LocalDateTime.parse(moment).atZone(ZONE).toInstant());
    }
}
