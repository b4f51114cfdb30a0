package io.beianflow.notice;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told by mail, and when. All times are in Asia/Shanghai.
 *
 * @param language {@code zh} or {@code en}
 * @param when for every category
 * @param quietFrom from then on mail waits (免打扰), null when it never does
 * @param quietUntil until then; an earlier time is one of the next day
 */
public record NoticeChoice(
        String user,
        String language,
        Map<NoticeCategory, When> when,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {
    public NoticeChoice {
        when = Map.copyOf(when);
        if (!when.keySet().containsAll(EnumSet.allOf(NoticeCategory.class))) {
            throw new IllegalArgumentException("a choice must name every category, but names " + when.keySet());
        }
    }

    /** Everything at once, in Chinese. */
    static NoticeChoice unchosen(String user) {
        Map<NoticeCategory, When> when = new EnumMap<>(NoticeCategory.class);
        for (NoticeCategory category : NoticeCategory.values()) {
            when.put(category, When.NOW);
        }
        return new NoticeChoice(user, Locale.CHINESE.getLanguage(), when, null, null);
    }

    /** When the person wants mail about this. */
    public When when(NoticeCategory category) {
        return when.getOrDefault(category, When.NOW);
    }

    Locale locale() {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    LocalDateTime awake(LocalDateTime moment) {
        LocalTime from = quietFrom;
        LocalTime until = quietUntil;
        if (from == null || until == null) {
            return moment;
        }
        LocalTime time = moment.toLocalTime();
        boolean overnight = until.isBefore(from);
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        if (overnight ? !afterStart && !beforeEnd : !afterStart || !beforeEnd) {
            return moment;
        }
        return (overnight && afterStart ? moment.toLocalDate().plusDays(1) : moment.toLocalDate()).atTime(until);
    }
}
