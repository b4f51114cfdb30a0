package io.beianflow.review;

import io.beianflow.audit.Trail;
import io.beianflow.check.SentTexts;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Stage;
import io.beianflow.material.Materials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What went to the authority, round by round; a sent round never changes. */
@Service
public class Submissions {
    private final Materials materials;
    private final SentTexts texts;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(Materials materials, SentTexts texts, Trail trail, JdbcClient jdbc, Clock clock) {
        this.materials = materials;
        this.texts = texts;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The round a submission to this review would have now: one more than the last, at least {@code atLeast}. */
    @Transactional(readOnly = true)
    public int nextRound(String ref, Stage stage, int atLeast) {
        int last = jdbc.sql("select coalesce(max(round), 0) from filing.submission where ref = ? and stage = ?")
                .params(ref, stage.id())
                .query(Integer.class)
                .single();
        return Math.max(last + 1, atLeast);
    }

    /** Notes a submission and freezes the data version and the newest version of every document. */
    @Transactional
    public Submission send(
            Filing filing,
            Stage stage,
            int round,
            @Nullable String applicationId,
            LocalDate submittedOn,
            String person) {
        long id = jdbc.sql("""
                insert into filing.submission (ref, company, stage, round, application_id, submitted_on, data_version, sent_by, sent_at)
                values (:ref, :company, :stage, :round, :application, :submitted, :data, :by, :at) returning id""")
                .param("ref", filing.ref())
                .param("company", filing.company())
                .param("stage", stage.id())
                .param("round", round)
                .param("application", applicationId)
                .param("submitted", submittedOn)
                .param("data", filing.dataVersion())
                .param("by", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        materials.freeze(filing.ref(), id);
        texts.keep(filing.ref());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stage", stage.id());
        facts.put("round", round);
        facts.put("submittedOn", submittedOn.toString());
        facts.put("applicationId", applicationId);
        facts.put("dataVersion", filing.dataVersion());
        trail.record(filing.ref(), "submission.sent", null, facts);
        return latest(filing.ref(), stage).orElseThrow();
    }

    /** The newest submission to a review. */
    @Transactional(readOnly = true)
    public Optional<Submission> latest(String ref, Stage stage) {
        return jdbc.sql("select * from filing.submission where ref = ? and stage = ? order by round desc limit 1")
                .params(ref, stage.id())
                .query(Submissions::row)
                .optional();
    }

    /** Every submission of a filing, oldest first. */
    @Transactional(readOnly = true)
    public List<Submission> of(String ref) {
        return jdbc.sql("select * from filing.submission where ref = ? order by id")
                .param(ref)
                .query(Submissions::row)
                .list();
    }

    /** Keeps the authority's answer to a submission. */
    @Transactional
    public void answer(Submission sent, RegulatorDecision decision, String person) {
        jdbc.sql("""
                update filing.submission set outcome = :outcome, received_on = :received, answer_by = :answerBy, notice_text = :notice,
                    recorded_by = :by, recorded_at = :at
                where id = :id and outcome is null""")
                .param("outcome", decision.outcome())
                .param("received", decision.receivedOn())
                .param("answerBy", decision.answerBy())
                .param("notice", decision.noticeText())
                .param("by", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", sent.id())
                .update();
        trail.record(
                sent.ref(),
                "decision.recorded",
                null,
                Map.of(
                        "stage", sent.stage(),
                        "round", sent.round(),
                        "outcome", decision.outcome(),
                        "receivedOn", decision.receivedOn().toString()));
    }

    private static Submission row(ResultSet row, int index) throws SQLException {
        return new Submission(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("stage"),
                row.getInt("round"),
                row.getString("application_id"),
                row.getObject("submitted_on", LocalDate.class),
                row.getInt("data_version"),
                row.getString("sent_by"),
                row.getString("outcome"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("notice_text"),
                row.getString("recorded_by"));
    }
}
