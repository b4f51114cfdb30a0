package io.beianflow.notice;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's choices as entered.
 *
 * @param when id of {@link When} by id of {@link NoticeCategory}
 * @param quietFrom such as 22:00; empty together with {@code quietUntil} for none
 */
public record ChoiceInput(
        @Nullable String language,
        Map<String, String> when,
        @Nullable String quietFrom,
        @Nullable String quietUntil) {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    public ChoiceInput {
        when = Map.copyOf(when);
    }

    NoticeChoice choice(String user) {
        List<Fault> faults = new ArrayList<>();
        String tongue = language == null ? "" : language;
        if (!LANGUAGES.contains(tongue)) {
            faults.add(Fault.at("/language", "notice-language"));
        }
        Map<NoticeCategory, When> chosen = new EnumMap<>(NoticeCategory.class);
        for (NoticeCategory category : NoticeCategory.values()) {
            try {
                chosen.put(category, When.of(when.getOrDefault(category.id(), "")));
            } catch (IllegalArgumentException unknown) {
                faults.add(Fault.at("/when/" + category.id(), "notice-when"));
            }
        }
        LocalTime from = time("/quietFrom", quietFrom, faults);
        LocalTime until = time("/quietUntil", quietUntil, faults);
        if (faults.isEmpty() && (from == null) != (until == null)) {
            faults.add(Fault.at(from == null ? "/quietFrom" : "/quietUntil", "notice-quiet-half"));
        } else if (from != null && from.equals(until)) {
            faults.add(Fault.at("/quietUntil", "notice-quiet-empty"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new NoticeChoice(user, tongue, chosen, from, until);
    }

    private static @Nullable LocalTime time(String pointer, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException notATime) {
            faults.add(Fault.at(pointer, "notice-time"));
            return null;
        }
    }
}
