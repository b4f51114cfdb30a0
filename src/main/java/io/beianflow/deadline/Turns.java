package io.beianflow.deadline;

import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskTrail;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code filing.clock_turn}: the groups whose turn it is at each clock that counts, from the open tasks it waits for. The authority's
 * clocks wait for the task that records its answer.
 */
@Component
class Turns implements TaskTrail {
    private static final String REFRESH = """
            with wanted as (
                select distinct c.id as clock, g.grp, c.company, c.latest_on, c.ref
                from filing.clock c
                join filing.open_task t on t.ref = c.ref and t.id <> :gone
                cross join lateral unnest(case when t.owner_group is null then t.candidate_groups else array[t.owner_group] end) g (grp)
                where c.ref = :ref and c.ended_on is null and c.paused_on is null
                  and (t.track is null or t.track = case
                        when c.clock = 'subject-review' then 'subject'
                        when c.about in ('subject', 'algorithm') then c.about
                        else 'algorithm' end)
                  and case
                        when c.party = 'regulator' then t.key like 'record-%-decision' or t.key = 'inquire-regulator'
                        when c.clock = 'cross-review' then t.key = 'cross-review'
                        when c.clock = 'placement' then t.key = 'place-filing-number'
                        else true end),
            gone as (
                delete from filing.clock_turn old
                where old.ref = :ref and not exists (select 1 from wanted w where w.clock = old.clock and w.grp = old.grp))
            insert into filing.clock_turn (grp, company, latest_on, clock, ref)
            select grp, company, latest_on, clock, ref from wanted
            on conflict (clock, grp) do update set latest_on = excluded.latest_on
            where clock_turn.latest_on <> excluded.latest_on
            """;

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ClocksChanged changed) {
        refresh(changed.ref(), "");
    }

    @Override
    public void record(String what, OpenTask task) {
        switch (what) {
            case "task.opened" -> refresh(task.ref(), "");
            case "task.completed", "task.withdrawn" -> refresh(task.ref(), task.id());
            default -> {
                // who holds a task does not change whose turn it is
            }
        }
    }

    /** The groups whose turn it is at a clock. */
    List<String> of(long clock) {
        return jdbc.sql("select grp from filing.clock_turn where clock = ? order by grp")
                .param(clock)
                .query(String.class)
                .list();
    }

    /** The task that is just being closed is still in the list. */
    private void refresh(String ref, String gone) {
        jdbc.sql(REFRESH).param("ref", ref).param("gone", gone).update();
    }
}
