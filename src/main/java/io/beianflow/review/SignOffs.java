package io.beianflow.review;

import io.beianflow.audit.Trail;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Track;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The algorithm security officer's word before a track goes out. */
@Service
public class SignOffs {
    private final Filings filings;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignOffs(Filings filings, Trail trail, JdbcClient jdbc, Clock clock) {
        this.filings = filings;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One word of the officer. */
    public record SignOff(
            String track,
            int round,
            boolean approved,
            @Nullable String comment,
            String officer,
            Instant at) {}

    /** Keeps the word; a signed-off algorithm track waits for its submission from then on. */
    @Transactional
    public void record(String ref, String track, boolean approved, @Nullable String comment, String officer) {
        Filing filing = filings.lock(ref);
        int round = filing.requireTrack(track).round();
        jdbc.sql("""
                insert into filing.sign_off (ref, company, track, round, approved, comment, officer, at)
                values (:ref, :company, :track, :round, :approved, :comment, :officer, :at)""")
                .param("ref", ref)
                .param("company", filing.company())
                .param("track", track)
                .param("round", round)
                .param("approved", approved)
                .param("comment", comment)
                .param("officer", officer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (approved && track.equals(Track.ALGORITHM)) {
            filings.move(ref, track, at -> at.at(Stage.ALGORITHM_SUBMISSION, at.round()));
        }
        trail.record(
                ref, approved ? "sign-off.given" : "sign-off.refused", null, Map.of("track", track, "round", round));
    }

    /** Every word on a filing, oldest first. */
    @Transactional(readOnly = true)
    public List<SignOff> of(String ref) {
        return jdbc.sql("select * from filing.sign_off where ref = ? order by id")
                .param(ref)
                .query((row, index) -> new SignOff(
                        row.getString("track"),
                        row.getInt("round"),
                        row.getBoolean("approved"),
                        row.getString("comment"),
                        row.getString("officer"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
