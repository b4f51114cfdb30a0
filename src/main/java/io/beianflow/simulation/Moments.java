package io.beianflow.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as people write them, read in Asia/Shanghai. */
public final class Moments {
    /** The days that are simulated; later there are only timers that are not armed. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    /**
     * Reads {@code 2026-02-05}, {@code 2026-02-05T09:00} or {@code 2026-02-05T09:00:00+08:00}, to the millisecond.
     *
     * @param ofDay the time of a day that is given without one
     * @return empty for anything else, and for days before 2000 and after 2099
     */
    static Optional<Instant> read(String text, LocalTime ofDay) {
        return moment(text.strip(), ofDay)
                .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS))
                .filter(Moments::isSimulated);
    }

    private static Optional<Instant> moment(String text, LocalTime ofDay) {
        try {
            return Optional.of(LocalDate.parse(text).atTime(ofDay).atZone(ZONE).toInstant());
        } catch (DateTimeParseException notADay) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(ZONE).toInstant());
            } catch (DateTimeParseException notLocal) {
                return withOffset(text);
            }
        }
    }

    private static Optional<Instant> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    private static boolean isSimulated(Instant moment) {
        LocalDate day = moment.atZone(ZONE).toLocalDate();
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** As answers and logs show it. */
    public static OffsetDateTime shown(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }
}
