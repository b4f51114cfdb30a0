package io.beianflow.deadline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Clocks in words: English if asked for, else Chinese. */
@Component
public class DeadlineTexts {
    private final MessageSource messages;

    DeadlineTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Name of a clock, such as 一审. */
    public String name(ClockKind kind, Locale asked) {
        return text("clock." + kind.id(), kind.id(), asked);
    }

    /** Name of a state, such as 临近到期. */
    public String name(ClockState state, Locale asked) {
        return text("clock.state." + state.id(), state.id(), asked);
    }

    /** Name of a side, such as 主管部门. */
    public String name(Party party, Locale asked) {
        return text("clock.party." + party.id(), party.id(), asked);
    }

    /** Working days left in a few words; empty without a due day. */
    String left(@Nullable Integer workingDays, Locale asked) {
        if (workingDays == null) {
            return text("clock.waiting", "", asked);
        }
        String key = workingDays < 0 ? "clock.over" : workingDays == 0 ? "clock.today" : "clock.left";
        return text(key, "", asked, Math.abs(workingDays));
    }

    /** How many wait, and how many of them late. */
    String waiting(long all, long late, Locale asked) {
        return text(late == 0 ? "clock.waiting.all" : "clock.waiting.late", "", asked, all, late);
    }

    /** Why a clock is paused, or that its days may still move; null if there is nothing to explain. */
    public @Nullable String reason(Clock clock, Locale asked) {
        String reason = clock.reason();
        if (reason != null) {
            return pauseReason(reason, asked);
        }
        return clock.provisional() ? text("clock.reason.provisional", "provisional", asked) : null;
    }

    String calendarName(Locale asked) {
        return text("calendar.feed.name", "BeianFlow", asked);
    }

    /** What a day of a calendar feed is about. */
    String dueTitle(String ref, ClockKind kind, int round, Locale asked) {
        return text("calendar.feed.event", ref, asked, ref, name(kind, asked), round);
    }

    String provisional(Locale asked) {
        return text("clock.reason.provisional", "provisional", asked);
    }

    /** Why a clock stood still. */
    String pauseReason(String reason, Locale asked) {
        return text("clock.reason." + reason, reason, asked);
    }

    private String text(String key, String fallback, Locale asked, Object... arguments) {
        boolean english = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = messages.getMessage(key, arguments, fallback, english ? Locale.ENGLISH : Locale.CHINESE);
        return text == null ? fallback : text;
    }
}
