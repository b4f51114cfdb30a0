package io.beianflow.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a filing may pass the second review.
 *
 * @param early if everything goes as fast as the fastest tenth, or on the earliest days
 * @param likely by the medians
 * @param late by the slow tenth, with one correction on the way
 * @param own whether own past filings were used for at least one stage, not the windows alone
 * @param provisional whether a day lies in a year whose holidays are not known
 */
public record Forecast(
        String ref,
        @Nullable String algorithm,
        String stage,
        LocalDate early,
        LocalDate likely,
        LocalDate late,
        boolean own,
        boolean provisional) {}
