package io.beianflow.deadline;

import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskTrail;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@code filing.clock_turn}: the groups whose turn it is at each clock that counts, from the open tasks it waits for. The authority's
 * clocks wait for the task that records its answer. Also {@code filing.clock_place}: the same by clock, and the instance its filing waits in.
 */
@Component
class Turns implements TaskTrail {
    /** The process instance in which the filing of clock {@code c} waits, rather on the clock's own track; null if it does not wait. */
    static final String INSTANCE = """
            select t.process_instance from filing.open_task t where t.ref = c.ref
            order by t.track is distinct from (case c.clock when 'subject-review' then 'subject' else nullif(c.about, '') end), t.id
            limit 1
            """;

    private static final String REFRESH = """
            with wanted as (
                select distinct c.id as clock, g.grp, c.company, c.clock as kind, c.party, c.latest_on,
                    coalesce(c.risk_on, c.latest_on) as risk_on, c.risky, c.ref
                from filing.clock c
                join filing.open_task t on t.ref = c.ref
                cross join lateral unnest(case when t.owner_group is null then t.candidate_groups else array[t.owner_group] end) g (grp)
                where c.ref = :ref and c.ended_on is null and c.paused_on is null
                  and (t.track is null or t.track = case
                        when c.clock = 'subject-review' then 'subject'
                        when c.about in ('subject', 'algorithm') then c.about
                        else 'algorithm' end)
                  and case
                        when c.party = 'regulator' then t.key like 'record-%%-decision' or t.key = 'inquire-regulator'
                        when c.clock = 'cross-review' then t.key = 'cross-review'
                        when c.clock = 'placement' then t.key = 'place-filing-number'
                        else true end),
            gone as (
                delete from filing.clock_turn old
                where old.ref = :ref and not exists (select 1 from wanted w where w.clock = old.clock and w.grp = old.grp)),
            ended as (
                delete from filing.clock_place p using filing.clock c
                where p.ref = :ref and c.id = p.clock and c.ended_on is not null),
            places as (
                select c.id as clock, c.ref, array(select w.grp from wanted w where w.clock = c.id order by w.grp) as groups, (%s) as instance
                from filing.clock c where c.ref = :ref and c.ended_on is null),
            placed as (
                insert into filing.clock_place (clock, ref, groups, instance)
                select clock, ref, groups, instance from places
                except select clock, ref, groups, instance from filing.clock_place where ref = :ref
                order by clock
                on conflict (clock) do update set groups = excluded.groups, instance = excluded.instance)
            insert into filing.clock_turn (grp, company, kind, party, latest_on, risk_on, risky, clock, ref)
            select grp, company, kind, party, latest_on, risk_on, risky, clock, ref from wanted
            except select grp, company, kind, party, latest_on, risk_on, risky, clock, ref from filing.clock_turn where ref = :ref
            order by clock, grp
            on conflict (clock, grp) do update
            set latest_on = excluded.latest_on, risk_on = excluded.risk_on, risky = excluded.risky
            """.formatted(INSTANCE);

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ClocksChanged changed) {
        refresh(changed.ref());
    }

    /** Who holds a task does not change whose turn it is. */
    @Override
    public void record(String what, OpenTask task) {
        if (!what.equals("task.claimed") && !what.equals("task.released")) {
            refresh(task.ref());
        }
    }

    /** The groups whose turn it is at a clock. */
    List<String> of(long clock) {
        return jdbc.sql("select grp from filing.clock_turn where clock = ? order by grp")
                .param(clock)
                .query(String.class)
                .list();
    }

    /**
     * Once for all that happens in a transaction, at its end: tracks of a filing that move at the same moment share some of these rows, and whoever
     * writes them waits for nothing else any more but, shared, for the clocks they belong to.
     */
    private void refresh(String ref) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            atEnd().add(ref);
        } else {
            refreshNow(ref);
        }
    }

    private void refreshNow(String ref) {
        jdbc.sql(REFRESH).param("ref", ref).update();
    }

    private AtEnd atEnd() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof AtEnd atEnd && atEnd.turns() == this) {
                return atEnd;
            }
        }
        AtEnd atEnd = new AtEnd();
        TransactionSynchronizationManager.registerSynchronization(atEnd);
        return atEnd;
    }

    /** The filings of one transaction; after the trail, whose lock on the filing's last line keeps two steps apart that are both told there. */
    private final class AtEnd implements TransactionSynchronization {
        private final Set<String> refs = new TreeSet<>();

        void add(String ref) {
            refs.add(ref);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            refs.forEach(Turns.this::refreshNow);
        }

        Turns turns() {
            return Turns.this;
        }
    }
}
