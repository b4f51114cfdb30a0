package io.beianflow.simulation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.simulated_clock}: where the clock stood, for the next start. */
@Repository
class KeptMoment {
    private final JdbcClient database;

    KeptMoment(JdbcClient database) {
        this.database = database;
    }

    Optional<Instant> read() {
        return database.sql("select at from filing.simulated_clock")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void keep(Instant moment) {
        database.sql("""
                insert into filing.simulated_clock (at) values (?)
                on conflict (only_one) do update set at = excluded.at
                """).param(moment.atOffset(ZoneOffset.UTC)).update();
    }
}
