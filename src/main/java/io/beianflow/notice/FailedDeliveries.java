package io.beianflow.notice;

import io.beianflow.identity.Caller;
import io.beianflow.process.SideProcesses;
import io.beianflow.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What did not get through, for those who see to {@link Robots}. */
@Service
@Transactional
public class FailedDeliveries {
    private final JdbcClient jdbc;
    private final SideProcesses processes;
    private final Robots robots;
    private final Caller caller;

    FailedDeliveries(JdbcClient jdbc, SideProcesses processes, Robots robots, Caller caller) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.robots = robots;
        this.caller = caller;
    }

    /** Those of the caller's companies, the newest attempt first, 100 at most. */
    @Transactional(readOnly = true)
    public List<FailedDelivery> all() {
        robots.requireManager();
        return jdbc.sql("""
                select d.notice, d.number, n.ref, cast(null as date) as day, d.channel,
                       coalesce(r.name, d.recipient) as recipient, d.fault, d.fault_detail, d.attempts, d.attempted_at
                from filing.notice_delivery d
                join filing.notice n on n.id = d.notice
                left join filing.notice_robot r on d.channel = 'robot' and r.id::text = d.recipient
                where d.state = 'failed' and d.company = any (:companies)
                union all
                select id, 0, null, day, 'mail', user_id, fault, fault_detail, attempts, attempted_at
                from filing.notice_digest where state = 'failed' and company = any (:companies)
                order by attempted_at desc limit 100
                """)
                .param("companies", caller.companies().toArray(new String[0]))
                .query(FailedDeliveries::failed)
                .list();
    }

    /**
     * Has a message tried once more, now. One whose process somebody has ended is given up.
     *
     * @param number of the message within its notice; 409 when it is another company's or no longer waiting for another try
     * @return whether it is tried; not when it was given up
     */
    public boolean tryAgain(long notice, int number) {
        robots.requireManager();
        return tryAgain(jdbc.sql("""
                        select execution from filing.notice_delivery
                        where notice = ? and number = ? and state = 'failed' and company = any (?)
                        """)
                .params(notice, number, companies())
                .query(String.class)
                .optional());
    }

    /** The same for the mail of a day. */
    public boolean tryDigestAgain(long digest) {
        robots.requireManager();
        return tryAgain(
                jdbc.sql("""
                        select execution from filing.notice_digest where id = ? and state = 'failed' and company = any (?)
                        """).params(digest, companies()).query(String.class).optional());
    }

    /** The same for everything of the caller's companies. */
    public void tryAllAgain() {
        robots.requireManager();
        List<String> executions = jdbc.sql("""
                select execution from filing.notice_delivery where state = 'failed' and company = any (:companies)
                union
                select execution from filing.notice_digest where state = 'failed' and company = any (:companies)
                """)
                .param("companies", companies())
                .query(String.class)
                .list();
        for (String execution : executions) {
            if (!processes.tryAgain(execution)) {
                giveUpIfDead(execution);
            }
        }
    }

    private boolean tryAgain(Optional<String> failed) {
        String execution = failed.orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "notice-not-failed"));
        if (processes.tryAgain(execution)) {
            return true;
        }
        if (!giveUpIfDead(execution)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "notice-not-failed");
        }
        return false;
    }

    /** The step that delivers and what is kept of it end in one transaction: without a step, what is still failed stays so for good. */
    private boolean giveUpIfDead(String execution) {
        if (processes.isAlive(execution)) {
            return false;
        }
        int messages = jdbc.sql(
                        "update filing.notice_delivery set state = 'dropped' where execution = ? and state = 'failed'")
                .param(execution)
                .update();
        int digests = jdbc.sql(
                        "update filing.notice_digest set state = 'dropped' where execution = ? and state = 'failed'")
                .param(execution)
                .update();
        return messages + digests > 0;
    }

    private String[] companies() {
        return caller.companies().toArray(new String[0]);
    }

    private static FailedDelivery failed(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate day = row.getObject("day", LocalDate.class);
        return new FailedDelivery(
                row.getLong("notice"),
                row.getInt("number"),
                row.getString("ref"),
                day,
                row.getString("channel"),
                row.getString("recipient"),
                Objects.requireNonNullElse(row.getString("fault"), "unreachable"),
                Objects.requireNonNullElse(row.getString("fault_detail"), ""),
                row.getInt("attempts"),
                row.getObject("attempted_at", OffsetDateTime.class).toInstant());
    }
}
