package io.beianflow.notice;

import io.beianflow.calendar.Calendars;
import io.beianflow.identity.MailAddresses;
import io.beianflow.process.Facts;
import io.beianflow.process.SideProcesses;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one mail of a working day that gathers what a person wants to read once a day, behind {@code notice-digest.bpmn}. The first line of a day
 * starts its process; from the first attempt to send it no line is added any more, so that each line is in exactly one mail.
 */
@Service
@Transactional
public class Digests {
    private static final String PROCESS = "notice-digest";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DigestRows rows;
    private final NoticeRows notices;
    private final NoticeChoices choices;
    private final Recipients recipients;
    private final MailAddresses addresses;
    private final Letters letters;
    private final MailPost mail;
    private final NoticeSettings settings;
    private final SideProcesses processes;
    private final Calendars calendars;
    private final Clock clock;

    Digests(
            DigestRows rows,
            NoticeRows notices,
            NoticeChoices choices,
            Recipients recipients,
            MailAddresses addresses,
            Letters letters,
            MailPost mail,
            NoticeSettings settings,
            SideProcesses processes,
            Calendars calendars,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.choices = choices;
        this.recipients = recipients;
        this.addresses = addresses;
        this.letters = letters;
        this.mail = mail;
        this.settings = settings;
        this.processes = processes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Adds a line to the next mail of the day that is not being sent yet. */
    void add(Notice notice, NoticeChoice reader) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        LocalDate day = workingDay(
                now.toLocalTime().isBefore(settings.digestAt())
                        ? now.toLocalDate()
                        : now.toLocalDate().plusDays(1));
        Digest digest = open(reader, notice.company(), day);
        while (!digest.isOpen()) {
            day = workingDay(day.plusDays(1));
            digest = open(reader, notice.company(), day);
        }
        rows.addLine(digest, notice.id());
    }

    private Digest open(NoticeChoice reader, String company, LocalDate day) {
        Optional<Digest> added = rows.add(reader.user(), company, day, settings.newMessageId("digest"));
        added.ifPresent(digest -> start(digest, reader));
        return added.orElseGet(() -> rows.lock(reader.user(), company, day));
    }

    private void start(Digest digest, NoticeChoice reader) {
        LocalDateTime moment = reader.awake(digest.day().atTime(settings.digestAt()));
        processes.start(
                PROCESS,
                "digest-" + digest.id(),
                digest.company(),
                Map.of(
                        Facts.DIGEST.name(),
                        digest.id(),
                        Facts.DELIVER_AT.name(),
                        Date.from(moment.atZone(ZONE).toInstant())));
    }

    private LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        while (!calendars.current().isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * Sends the mail of a day.
     *
     * @param execution the engine's id of the step, by which a failed one is found again
     * @throws NotDelivered when the mail server does not take it; it is kept with the digest
     */
    public void deliver(long id, String execution) {
        Digest digest = rows.attempt(id, execution, clock.instant());
        if (digest.isOver()) {
            return;
        }
        try {
            send(digest);
        } catch (NotDelivered failed) {
            NotDelivered why = failed.about("Digest " + id + " of " + digest.day());
            rows.failed(digest, why);
            throw why;
        }
    }

    private void send(Digest digest) {
        Optional<String> address =
                recipients.isMember(digest.user(), digest.company()) ? addresses.of(digest.user()) : Optional.empty();
        if (address.isEmpty()) {
            rows.dropped(digest, "no-address");
            return;
        }
        Letter letter = letters.about(notices.ofDigest(digest.id()), choices.of(digest.user()));
        mail.send(address.get(), digest.messageId(), letter);
        rows.delivered(digest, clock.instant());
    }
}
