package io.beianflow.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tasks wait where: sums over {@code filing.task_tally}, which never grows with the number of tasks. */
@Repository
public class WaitingTasks {
    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tasks of one key.
     *
     * @param late of them due before the day asked for
     */
    public record Place(String task, long waiting, long late) {}

    /** The places of one process at which tasks of these companies wait. */
    public List<Place> at(String process, Collection<String> companies, LocalDate today) {
        return jdbc.sql("""
                select key, sum(n) as waiting, coalesce(sum(n) filter (where due_on < :today), 0) as late
                from filing.task_tally where process = :process and company = any(cast(:companies as text[]))
                group by key having sum(n) > 0 order by key
                """)
                .param("today", today)
                .param("process", process)
                .param("companies", companies.toArray(new String[0]))
                .query((row, number) -> new Place(row.getString("key"), row.getLong("waiting"), row.getLong("late")))
                .list();
    }
}
