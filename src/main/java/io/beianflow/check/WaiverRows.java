package io.beianflow.check;

import io.beianflow.filing.Filing;
import io.beianflow.intake.FilingPackage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of waivers, and what those in force take out of a report. */
@Repository
class WaiverRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    WaiverRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The report with the findings that a confirmed waiver covers today put aside; a blocker the law demands is never put aside. */
    CheckReport applied(String ref, CheckReport report, FilingPackage source) {
        LocalDate today = LocalDate.now(clock);
        List<Waiver> inForce = of(ref).stream()
                .filter(waiver -> waiver.state(today) == Waiver.State.CONFIRMED)
                .toList();
        List<Finding> counting = new ArrayList<>();
        List<WaivedFinding> waived = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Optional<Waiver> cover = inForce.stream()
                    .filter(waiver -> covers(waiver, finding, source))
                    .findFirst();
            if (cover.isPresent()) {
                waived.add(waived(finding, cover.get()));
            } else {
                counting.add(finding);
            }
        }
        return new CheckReport(report.rulePack(), report.submitOn(), counting, waived);
    }

    private static boolean covers(Waiver waiver, Finding finding, FilingPackage source) {
        return waiver.rule().equals(finding.rule())
                && finding.severity().compareTo(waiver.severity()) >= 0
                && !Law.demands(finding.severity(), finding.source())
                && waiver.mark().equals(WaiverMark.of(finding, source));
    }

    private static WaivedFinding waived(Finding finding, Waiver waiver) {
        return new WaivedFinding(
                finding,
                waiver.id(),
                waiver.why(),
                waiver.until(),
                waiver.askedBy(),
                Objects.requireNonNull(waiver.confirmedBy()));
    }

    /** Every waiver of a filing, oldest first. */
    List<Waiver> of(String ref) {
        return jdbc.sql("select * from filing.waiver where ref = ? order by id")
                .param(ref)
                .query((row, index) -> waiver(row))
                .list();
    }

    long insert(Filing filing, Finding finding, String mark, String why, LocalDate until, String askedBy) {
        return jdbc.sql("""
                insert into filing.waiver (ref, company, rule, reason, severity, target, file, value, mark, why, until, asked_by, asked_at)
                values (:ref, :company, :rule, :reason, :severity, :target, :file, :value, :mark, :why, :until, :by, :at)
                returning id""")
                .param("ref", filing.ref())
                .param("company", filing.company())
                .param("rule", finding.rule())
                .param("reason", finding.reason())
                .param("severity", finding.severity().name())
                .param("target", finding.target())
                .param("file", finding.file())
                .param("value", finding.value())
                .param("mark", mark)
                .param("why", why)
                .param("until", until)
                .param("by", askedBy)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    void confirm(long id, String person) {
        jdbc.sql("update filing.waiver set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(person, now(), id)
                .update();
    }

    void withdraw(long id, String person) {
        jdbc.sql("update filing.waiver set withdrawn_by = ?, withdrawn_at = ? where id = ?")
                .params(person, now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("rule"),
                row.getString("reason"),
                Severity.valueOf(row.getString("severity")),
                row.getString("target"),
                row.getString("file"),
                row.getString("value"),
                row.getString("mark"),
                row.getString("why"),
                row.getObject("until", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getString("withdrawn_by"),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
