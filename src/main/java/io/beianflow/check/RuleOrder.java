package io.beianflow.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pack orders for one rule; null leaves a thing as it is declared.
 *
 * @param from first day it applies, judged on the day of submission
 * @param to last day it applies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleOrder(
        @Nullable Boolean on,
        @Nullable Severity severity,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final RuleOrder NONE = new RuleOrder(null, null, null, null);

    /** This order, and where it says nothing the other one. */
    RuleOrder over(RuleOrder other) {
        return new RuleOrder(
                on == null ? other.on : on,
                severity == null ? other.severity : severity,
                from == null ? other.from : from,
                to == null ? other.to : to);
    }

    /** Whether the rule runs; without a day its dates do not count. */
    boolean isOn(@Nullable LocalDate day) {
        if (Objects.equals(on, false)) {
            return false;
        }
        return day == null || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
    }
}
