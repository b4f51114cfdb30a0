package io.beianflow.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code filing.notice_delivery}. That an attempt begins and that it failed is kept in transactions of their own: the engine's one is
 * rolled back with the attempt.
 */
@Repository
class DeliveryRows {
    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice, int number, String channel, String recipient, String messageId) {
        jdbc.sql("""
                insert into filing.notice_delivery (notice, number, company, channel, recipient, message_id, state)
                values (?, ?, ?, ?, ?, ?, 'planned')
                """)
                .params(notice.id(), number, notice.company(), channel, recipient, messageId)
                .update();
    }

    Delivery get(long notice, int number) {
        return jdbc.sql("select * from filing.notice_delivery where notice = ? and number = ?")
                .params(notice, number)
                .query(DeliveryRows::delivery)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Delivery attempt(long notice, int number, String execution, Instant now) {
        return jdbc.sql("""
                update filing.notice_delivery
                set attempts = attempts + 1, attempted_at = :now, execution = :execution
                where notice = :notice and number = :number
                returning *
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("execution", execution)
                .param("notice", notice)
                .param("number", number)
                .query(DeliveryRows::delivery)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Delivery delivery, NotDelivered why) {
        jdbc.sql("""
                update filing.notice_delivery set state = 'failed', fault = ?, fault_detail = ?
                where notice = ? and number = ? and state in ('planned', 'failed')
                """)
                .params(why.code(), why.detail(), delivery.notice(), delivery.number())
                .update();
    }

    void delivered(Delivery delivery, Instant now) {
        jdbc.sql("""
                update filing.notice_delivery
                set state = 'delivered', delivered_at = ?, fault = null, fault_detail = null
                where notice = ? and number = ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), delivery.notice(), delivery.number())
                .update();
    }

    /** Nobody is there any more to get it. */
    void dropped(Delivery delivery, String why) {
        jdbc.sql("""
                update filing.notice_delivery set state = 'dropped', fault = ?, fault_detail = null
                where notice = ? and number = ?
                """).params(why, delivery.notice(), delivery.number()).update();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getLong("notice"),
                row.getInt("number"),
                row.getString("company"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("message_id"),
                row.getString("state"),
                row.getInt("attempts"),
                instant(row, "attempted_at"),
                row.getString("fault"),
                row.getString("fault_detail"),
                row.getString("execution"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
