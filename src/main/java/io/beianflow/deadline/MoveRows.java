package io.beianflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.clock_move}. */
@Repository
class MoveRows {
    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Clock moved, LocalDate latestBefore, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into filing.clock_move (clock, ref, company, moved_at, moved_by, reason, latest_before, latest_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        moved.id(),
                        moved.ref(),
                        moved.company(),
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        reason,
                        latestBefore,
                        moved.latestOn())
                .update();
    }

    Optional<ClockMove> last(long clock) {
        return jdbc.sql("select * from filing.clock_move where clock = ? order by id desc limit 1")
                .param(clock)
                .query(MoveRows::move)
                .optional();
    }

    List<ClockMove> of(String ref) {
        return jdbc.sql("""
                select m.* from filing.clock_move m join filing.clock c on c.id = m.clock where c.ref = ? order by m.id
                """).param(ref).query(MoveRows::move).list();
    }

    private static ClockMove move(ResultSet row, int number) throws SQLException {
        return new ClockMove(
                row.getLong("clock"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getString("moved_by"),
                row.getString("reason"),
                row.getObject("latest_before", LocalDate.class),
                row.getObject("latest_after", LocalDate.class));
    }
}
