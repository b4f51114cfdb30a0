package io.beianflow.deadline;

import io.beianflow.identity.Caller;
import io.beianflow.identity.Members;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A private iCalendar feed (RFC 5545) per person: the last days of the open clocks of the person's companies. Whoever knows the token may read it, so
 * it names no people, and the person can replace or revoke it at any time.
 */
@Service
@Transactional
public class CalendarFeeds {
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_EVENTS = 1_000;

    private final JdbcClient jdbc;
    private final DeadlineTexts texts;
    private final Members members;
    private final Caller caller;
    private final Clock now;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, DeadlineTexts texts, Members members, Caller caller, Clock now) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.members = members;
        this.caller = caller;
        this.now = now;
    }

    /**
     * The caller's feed.
     *
     * @param readAt when it was last read, null if never
     */
    public record Feed(Instant createdAt, @Nullable Instant readAt) {}

    @Transactional(readOnly = true)
    public Optional<Feed> mine() {
        return jdbc.sql("select created_at, read_at from filing.calendar_feed where person = ?")
                .param(caller.id())
                .query((row, number) -> new Feed(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("read_at", OffsetDateTime.class))))
                .optional();
    }

    /** A new token for the caller's feed, in the language given; an older one no longer works. It is shown this once. */
    public String renew(Locale language) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into filing.calendar_feed (person, token_hash, language, created_at) values (?, ?, ?, ?)
                on conflict (person) do update set token_hash = excluded.token_hash, language = excluded.language,
                    created_at = excluded.created_at, read_at = null
                """)
                .params(
                        caller.id(),
                        hash(token),
                        language.getLanguage().equals("en") ? "en" : "zh",
                        now.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Ends the caller's feed. */
    public void revoke() {
        jdbc.sql("delete from filing.calendar_feed where person = ?")
                .param(caller.id())
                .update();
    }

    /** The feed behind a token; empty when there is none, or its person belongs to no company any more. */
    public Optional<String> read(String token, URI root) {
        record Reader(String person, String language) {}
        Optional<Reader> reader = jdbc.sql(
                        "update filing.calendar_feed set read_at = ? where token_hash = ? returning person, language")
                .params(now.instant().atOffset(ZoneOffset.UTC), hash(token))
                .query((row, number) -> new Reader(row.getString("person"), row.getString("language")))
                .optional();
        return reader.flatMap(found -> {
            Set<String> companies = members.companies(found.person());
            return companies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(calendar(companies, Locale.forLanguageTag(found.language()), root));
        });
    }

    private record Due(long id, String ref, ClockKind kind, int round, LocalDate latestOn, boolean provisional) {}

    private String calendar(Set<String> companies, Locale language, URI root) {
        Calendar calendar = new Calendar()
                .withProdId("-//BeianFlow//Deadlines//" + language.getLanguage().toUpperCase(Locale.ROOT))
                .withDefaults()
                .getFluentTarget();
        calendar.add(new XProperty("X-WR-CALNAME", texts.calendarName(language)));
        due(companies).forEach(due -> calendar.add(event(due, language, root)));
        return calendar.toString();
    }

    private VEvent event(Due due, Locale language, URI root) {
        VEvent event = new VEvent(due.latestOn(), texts.dueTitle(due.ref(), due.kind(), due.round(), language));
        event.add(new Uid("clock-" + due.id() + "@beianflow"));
        event.add(new Url(root.resolve("/filings/" + due.ref())));
        if (due.provisional()) {
            event.add(new Description(texts.provisional(language)));
        }
        return event;
    }

    private List<Due> due(Set<String> companies) {
        return jdbc.sql("""
                select p.* from unnest(cast(:companies as text[])) company (id) cross join lateral (
                    select c.id, c.ref, c.clock, c.round, c.latest_on, c.provisional from filing.clock c
                    where c.company = company.id and c.ended_on is null and c.paused_on is null
                    order by c.latest_on, c.id limit :most) p
                order by p.latest_on, p.id limit :most
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("most", MOST_EVENTS)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getString("ref"),
                        ClockKind.of(row.getString("clock")),
                        row.getInt("round"),
                        row.getObject("latest_on", LocalDate.class),
                        row.getBoolean("provisional")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
