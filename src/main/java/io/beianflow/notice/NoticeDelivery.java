package io.beianflow.notice;

import io.beianflow.identity.MailAddresses;
import io.beianflow.notice.Recipients.Recipient;
import io.beianflow.process.Facts;
import io.beianflow.process.SideProcesses;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a notice to its readers, behind the steps of {@code notice-delivery.bpmn}. Every message is delivered at least once: its id is
 * stored before the first attempt, and an attempt that the crash of a node undid is made again under the same id.
 */
@Service
@Transactional
public class NoticeDelivery {
    private static final String PROCESS = "notice-delivery";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final NoticeRows notices;
    private final DeliveryRows rows;
    private final Digests digests;
    private final Recipients recipients;
    private final NoticeChoices choices;
    private final MailAddresses addresses;
    private final Letters letters;
    private final MailPost mail;
    private final RobotRows robots;
    private final RobotPost robotPost;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final SideProcesses processes;
    private final Clock clock;

    NoticeDelivery(
            NoticeRows notices,
            DeliveryRows rows,
            Digests digests,
            Recipients recipients,
            NoticeChoices choices,
            MailAddresses addresses,
            Letters letters,
            MailPost mail,
            RobotRows robots,
            RobotPost robotPost,
            NoticeTexts texts,
            NoticeSettings settings,
            SideProcesses processes,
            Clock clock) {
        this.notices = notices;
        this.rows = rows;
        this.digests = digests;
        this.recipients = recipients;
        this.choices = choices;
        this.addresses = addresses;
        this.letters = letters;
        this.mail = mail;
        this.robots = robots;
        this.robotPost = robotPost;
        this.texts = texts;
        this.settings = settings;
        this.processes = processes;
        this.clock = clock;
    }

    /** Starts the process of a notice that is new, unless no channel reaches anybody. */
    void begin(Notice notice) {
        if (!recipients.of(notice).isEmpty()) {
            processes.start(PROCESS, notice.ref(), notice.company(), Map.of(Facts.NOTICE.name(), notice.id()));
        }
    }

    /**
     * Writes down who gets the notice over which channel; what people want to read once a day goes into the mail of the day.
     *
     * @return how many messages leave on their own, numbered from 1
     */
    public int plan(long id) {
        Notice notice = notices.get(id);
        int number = 0;
        for (Recipient recipient : recipients.of(notice)) {
            if (recipient.when() == When.DAILY) {
                digests.add(notice, choices.of(recipient.id()));
            } else {
                number++;
                rows.add(notice, number, recipient.channel(), recipient.id(), settings.newMessageId("notice"));
            }
        }
        return number;
    }

    /** When a message may leave: now, or when the reader's quiet hours end. */
    public Date moment(long notice, int number) {
        Delivery delivery = rows.get(notice, number);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        LocalDateTime moment = delivery.channel().equals(Delivery.MAIL)
                ? choices.of(delivery.recipient()).awake(now)
                : now;
        return Date.from(moment.atZone(ZONE).toInstant());
    }

    /**
     * Sends one message.
     *
     * @param execution the engine's id of the step, by which a failed one is found again
     * @throws NotDelivered when the channel does not take it; it is kept with the delivery
     */
    public void deliver(long notice, int number, String execution) {
        Delivery delivery = rows.attempt(notice, number, execution, clock.instant());
        if (delivery.isOver()) {
            return;
        }
        try {
            send(notices.get(notice), delivery);
        } catch (NotDelivered failed) {
            NotDelivered why = failed.about("Message " + number + " of notice " + notice + " by " + delivery.channel());
            rows.failed(delivery, why);
            throw why;
        }
    }

    private void send(Notice notice, Delivery delivery) {
        Optional<String> dropped =
                delivery.channel().equals(Delivery.MAIL) ? mail(notice, delivery) : speak(notice, delivery);
        if (dropped.isPresent()) {
            rows.dropped(delivery, dropped.get());
        } else {
            rows.delivered(delivery, clock.instant());
        }
    }

    /** Why nobody is there to get it, if so. */
    private Optional<String> mail(Notice notice, Delivery delivery) {
        String user = delivery.recipient();
        Optional<String> address = recipients.isMember(user, notice.company()) ? addresses.of(user) : Optional.empty();
        if (address.isEmpty()) {
            return Optional.of("no-address");
        }
        mail.send(address.get(), delivery.messageId(), letters.about(notice, choices.of(user)));
        return Optional.empty();
    }

    private Optional<String> speak(Notice notice, Delivery delivery) {
        UUID id = UUID.fromString(delivery.recipient());
        Optional<Robot> robot = robots.find(id).filter(Robot::active);
        if (robot.isEmpty()) {
            return Optional.of("robot-off");
        }
        RobotMessage message = new RobotMessage(
                delivery.messageId(),
                notice.kind(),
                notice.category().id(),
                notice.ref(),
                texts.text(notice, robot.get().locale()),
                settings.link(notice.path()),
                notice.at());
        robotPost.send(robot.get().kind(), robots.keys(id), message);
        return Optional.empty();
    }
}
