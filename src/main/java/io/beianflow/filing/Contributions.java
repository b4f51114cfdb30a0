package io.beianflow.filing;

import io.beianflow.identity.Caller;
import io.beianflow.process.OpenTask;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who prepared what goes out in a stage and round; they must not review it (four eyes). */
@Service
public class Contributions {
    private final JdbcClient jdbc;
    private final PreparationGate gate;
    private final Caller caller;

    Contributions(JdbcClient jdbc, PreparationGate gate, Caller caller) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.caller = caller;
    }

    /** Notes the caller as a preparer of every preparation that is open now. */
    @Transactional
    public void record(String ref) {
        gate.preparing(ref).stream().filter(task -> task.track() != null).forEach(task -> record(task, caller.id()));
    }

    /** Notes somebody as a preparer of the task's track, stage and round. */
    @Transactional
    public void record(OpenTask task, String person) {
        jdbc.sql("""
                insert into filing.contribution (ref, company, track, stage, round, person) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(task.ref(), task.company(), task.track(), task.stage(), task.round(), person)
                .update();
    }

    /** Who prepared for this track, stage and round. */
    @Transactional(readOnly = true)
    public Set<String> preparers(String ref, String track, String stage, int round) {
        return Set.copyOf(jdbc.sql("""
                select person from filing.contribution where ref = ? and track = ? and stage = ? and round = ?""")
                .params(ref, track, stage, round)
                .query(String.class)
                .list());
    }
}
