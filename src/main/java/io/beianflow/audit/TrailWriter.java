package io.beianflow.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the lines of a transaction until it ends and then appends them, one filing after the other. */
@Component
class TrailWriter {
    private final JdbcClient database;
    private final Clock clock;

    TrailWriter(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(NewLine line) {
        waiting().lines.add(line);
    }

    /** Filings in the order of their references, so that two transactions never wait for each other in a circle. */
    void writeNow() {
        List<NewLine> lines = waiting().take();
        lines.sort(Comparator.comparing(NewLine::ref));
        lines.forEach(this::append);
    }

    private void append(NewLine line) {
        Head head = lock(line.ref());
        TrailEntry entry = new TrailEntry(now(head), line.who(), line.what(), line.before(), line.after());
        Line next = new Line(line.ref(), head.company(), head.entries() + 1, entry, head.hash());
        String hash = next.hash();
        database.sql("""
                        insert into filing.trail_entry (ref, company, number, at, who, what, before, after, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""")
                .params(next.ref(), next.company(), next.number(), entry.at().atOffset(ZoneOffset.UTC))
                .params(entry.who(), entry.what(), text(entry.before()), text(entry.after()))
                .params(next.previous(), hash)
                .update();
        database.sql("update filing.trail_head set entries = ?, hash = ?, at = ? where ref = ?")
                .params(next.number(), hash, entry.at().atOffset(ZoneOffset.UTC), next.ref())
                .update();
    }

    private Head lock(String ref) {
        database.sql("""
                        insert into filing.trail_head (ref, company, entries, hash)
                        select ref, company, 0, ? from filing.filing where ref = ?
                        on conflict do nothing""").params(Line.NOTHING, ref).update();
        return database.sql("select company, entries, hash, at from filing.trail_head where ref = ? for update")
                .param(ref)
                .query((row, index) -> new Head(
                        row.getString("company"),
                        row.getLong("entries"),
                        row.getString("hash"),
                        row.getTimestamp("at") == null
                                ? Instant.MIN
                                : row.getTimestamp("at").toInstant()))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the trail of " + ref + " needs its filing"));
    }

    /** In microseconds, as the table keeps it; the clocks of two nodes may differ, the order of lines may not. */
    private Instant now(Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.at()) ? head.at() : now;
    }

    private static @Nullable String text(@Nullable Object json) {
        return json == null ? null : json.toString();
    }

    private Waiting waiting() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Waiting waiting && waiting.writer() == this) {
                return waiting;
            }
        }
        Waiting waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private record Head(String company, long entries, String hash, Instant at) {}

    /** The lines of one transaction. */
    private final class Waiting implements TransactionSynchronization {
        private final List<NewLine> lines = new ArrayList<>();

        /** Before whatever else is kept at the end of a transaction: the lock on the last line keeps two steps of a filing apart. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writeNow();
        }

        List<NewLine> take() {
            List<NewLine> taken = new ArrayList<>(lines);
            lines.clear();
            return taken;
        }

        TrailWriter writer() {
            return TrailWriter.this;
        }
    }
}
