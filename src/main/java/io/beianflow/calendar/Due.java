package io.beianflow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a period of working days.
 *
 * @param due day in Asia/Shanghai
 * @param provisional a counted day lies in a year whose notice is not known, so the day may still move
 * @param skipped the days passed over, oldest first
 */
public record Due(LocalDate due, boolean provisional, List<Skipped> skipped) {
    public Due {
        skipped = List.copyOf(skipped);
    }
}
