package io.beianflow.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which something holds, or no last day: 长期 for a certificate, 至今 for an employment.
 *
 * @param text as written in the package
 * @param lastDay the day itself, still included; null when there is no end
 */
public record Until(@JsonValue String text, @Nullable LocalDate lastDay) {
    public static final String PERMANENT = "长期";
    public static final String PRESENT = "至今";

    @JsonCreator
    public static Until of(String text) {
        boolean open = text.equals(PERMANENT) || text.equals(PRESENT);
        return new Until(text, open ? null : LocalDate.parse(text));
    }

    public boolean isOver(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }
}
