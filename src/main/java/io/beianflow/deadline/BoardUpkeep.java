package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.process.Facts;
import io.beianflow.process.SideProcesses;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done at midnight so that the board stays fast, and clocks counted with an unknown year are counted with the known one. */
@Service
public class BoardUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(BoardUpkeep.class);
    /** The State Council names the holidays of a year in October or November of the year before. */
    private static final int FIRST_MONTH = 11;

    private static final String PROCESS = "daily-upkeep";

    private final RiskMarks marks;
    private final CalendarChanges changes;
    private final Calendars calendars;
    private final SideProcesses side;
    private final JdbcClient jdbc;
    private final java.time.Clock now;

    BoardUpkeep(
            RiskMarks marks,
            CalendarChanges changes,
            Calendars calendars,
            SideProcesses side,
            JdbcClient jdbc,
            java.time.Clock now) {
        this.marks = marks;
        this.side = side;
        this.jdbc = jdbc;
        this.changes = changes;
        this.calendars = calendars;
        this.now = now;
    }

    /** Marks the clocks that have come to be at risk, and counts again what need not be provisional any more. */
    @Transactional
    public void keep() {
        int risky = marks.mark(LocalDate.now(now));
        int recounted = changes.recountProvisional();
        planNext();
        LOG.info("{} clocks have come to be at risk, {} were counted again", risky, recounted);
    }

    /** After a start the chain of days goes on; where it begins, today's is done at once. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void planAtStart() {
        boolean begins = jdbc.sql("select not exists (select 1 from filing.upkeep_day)")
                .query(Boolean.class)
                .single();
        if (begins) {
            plan(LocalDate.now(now));
        } else {
            planNext();
        }
    }

    private void planNext() {
        plan(LocalDate.now(now).plusDays(1));
    }

    /** One process instance for the midnight a day begins with, whichever node is first. */
    private void plan(LocalDate day) {
        int added = jdbc.sql("insert into filing.upkeep_day (day) values (?) on conflict do nothing")
                .param(day)
                .update();
        if (added > 0) {
            jdbc.sql("delete from filing.upkeep_day where day < ?")
                    .param(day.minusDays(30))
                    .update();
            side.start(
                    PROCESS,
                    "upkeep-" + day,
                    Map.of(
                            Facts.MIDNIGHT_AT.name(),
                            Date.from(day.atStartOfDay(now.getZone()).toInstant())));
        }
    }

    /** Whether somebody should load the arrangement of next year: from November on, while it is not known. */
    public boolean isNextYearMissing() {
        LocalDate today = LocalDate.now(now);
        return today.getMonthValue() >= FIRST_MONTH && !calendars.current().isKnown(today.getYear() + 1);
    }
}
