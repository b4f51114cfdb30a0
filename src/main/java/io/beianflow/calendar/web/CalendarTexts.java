package io.beianflow.calendar.web;

import io.beianflow.calendar.Skipped;
import java.time.DayOfWeek;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a day is off: English if asked for, else Chinese. */
@Component
class CalendarTexts {
    private final MessageSource messages;

    CalendarTexts(MessageSource messages) {
        this.messages = messages;
    }

    String reason(Skipped day, Locale asked) {
        String holiday = day.holiday();
        if (holiday != null) {
            return holiday(holiday, asked);
        }
        String weekend = day.date().getDayOfWeek() == DayOfWeek.SATURDAY ? "saturday" : "sunday";
        return messages.getMessage("calendar.weekend." + weekend, null, language(asked));
    }

    /** A holiday without a translation keeps the name the notice gives it. */
    String holiday(String name, Locale asked) {
        String text = messages.getMessage("calendar.holiday." + name, null, name, language(asked));
        return text == null ? name : text;
    }

    private static Locale language(Locale asked) {
        boolean english = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
