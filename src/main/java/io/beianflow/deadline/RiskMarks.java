package io.beianflow.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps which open clocks have come to be at risk, by which the board's lists are walked. Writers mark what they store; here the days that pass do.
 * A row that somebody is just writing is left out and marked the next time.
 */
@Component
class RiskMarks {
    /** A writer from before midnight may still store yesterday's mark. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private static final String CLOCKS = """
            update filing.clock set risky = true where id in (
                select id from filing.clock where ended_on is null and paused_on is null and not risky and risk_on <= ?
                order by id for no key update skip locked)
            """;
    private static final String TURNS = """
            update filing.clock_turn set risky = true where (clock, grp) in (
                select clock, grp from filing.clock_turn where not risky and risk_on <= ? order by clock, grp for no key update skip locked)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final java.time.Clock now;
    private volatile @Nullable Mark last;

    RiskMarks(JdbcClient jdbc, PlatformTransactionManager transactions, java.time.Clock now) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.now = now;
    }

    private record Mark(Instant at, LocalDate day) {}

    /** Before a list is read: marks if that was not done within the last minute, or was done on another day. */
    void keep() {
        Instant moment = now.instant();
        LocalDate today = LocalDate.ofInstant(moment, now.getZone());
        Mark known = last;
        if (known == null
                || !known.day().equals(today)
                || Duration.between(known.at(), moment).abs().compareTo(AGAIN_AFTER) > 0) {
            mark(today);
            last = new Mark(moment, today);
        }
    }

    /** Returns how many clocks were marked. Two transactions: nobody ever waits for one table while holding the other. */
    int mark(LocalDate today) {
        int clocks = update(CLOCKS, today);
        update(TURNS, today);
        return clocks;
    }

    private int update(String sql, LocalDate today) {
        Integer rows = alone.execute(status -> jdbc.sql(sql).param(today).update());
        return rows == null ? 0 : rows;
    }
}
