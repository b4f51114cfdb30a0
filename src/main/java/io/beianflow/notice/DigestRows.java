package io.beianflow.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code filing.notice_digest} and {@code filing.notice_digest_line}. */
@Repository
class DigestRows {
    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the person has one for that day already. */
    Optional<Digest> add(String user, String company, LocalDate day, String messageId) {
        return jdbc.sql("""
                insert into filing.notice_digest (user_id, company, day, message_id, state) values (?, ?, ?, ?, 'open')
                on conflict (user_id, company, day) do nothing
                returning *
                """)
                .params(user, company, day, messageId)
                .query(DigestRows::digest)
                .optional();
    }

    /** Takes the row, so that it is not closed before the line is in. */
    Digest lock(String user, String company, LocalDate day) {
        return jdbc.sql("select * from filing.notice_digest where user_id = ? and company = ? and day = ? for update")
                .params(user, company, day)
                .query(DigestRows::digest)
                .single();
    }

    void addLine(Digest digest, long notice) {
        jdbc.sql("""
                insert into filing.notice_digest_line (digest, user_id, notice) values (?, ?, ?)
                on conflict (notice, user_id) do nothing
                """).params(digest.id(), digest.user(), notice).update();
    }

    /** Closes it for good: every attempt sends the same lines. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Digest attempt(long id, String execution, Instant now) {
        return jdbc.sql("""
                update filing.notice_digest
                set attempts = attempts + 1, attempted_at = ?, execution = ?,
                    state = case state when 'open' then 'closed' else state end
                where id = ?
                returning *
                """)
                .params(now.atOffset(ZoneOffset.UTC), execution, id)
                .query(DigestRows::digest)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Digest digest, NotDelivered why) {
        jdbc.sql("""
                update filing.notice_digest set state = 'failed', fault = ?, fault_detail = ?
                where id = ? and state in ('closed', 'failed')
                """).params(why.code(), why.detail(), digest.id()).update();
    }

    void delivered(Digest digest, Instant now) {
        jdbc.sql("""
                update filing.notice_digest set state = 'delivered', delivered_at = ?, fault = null, fault_detail = null
                where id = ?
                """).params(now.atOffset(ZoneOffset.UTC), digest.id()).update();
    }

    void dropped(Digest digest, String why) {
        jdbc.sql("update filing.notice_digest set state = 'dropped', fault = ?, fault_detail = null where id = ?")
                .params(why, digest.id())
                .update();
    }

    private static Digest digest(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getLong("id"),
                row.getString("user_id"),
                row.getString("company"),
                row.getObject("day", LocalDate.class),
                row.getString("message_id"),
                row.getString("state"));
    }
}
