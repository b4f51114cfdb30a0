package io.beianflow.migration.web;

import io.beianflow.migration.Migration;
import io.beianflow.migration.MigrationReport;
import io.beianflow.migration.MovedTimer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/processes/{key}/migration}: running filings follow their diagram, no date moves. {@code POST …/timers}: timers as the clocks
 * say. With {@code ?dryRun=true} both only show what they would do.
 */
@RestController
@RequestMapping("/api/processes/{process}")
class MigrationApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Migration migration;

    MigrationApi(Migration migration) {
        this.migration = migration;
    }

    record Answer(String process, int version, boolean dryRun, long remaining, List<Instance> instances) {}

    record Instance(
            String ref,
            int fromVersion,
            int toVersion,
            List<TimerDates> timers,
            @Nullable String fault) {}

    record TimerDates(
            String activity,
            @Nullable OffsetDateTime before,
            @Nullable OffsetDateTime after,
            String source) {
        static TimerDates of(MovedTimer timer) {
            return new TimerDates(timer.activity(), at(timer.before()), at(timer.after()), timer.source());
        }
    }

    @PostMapping("/migration")
    Answer migrate(@PathVariable String process, @RequestParam(defaultValue = "false") boolean dryRun) {
        return answer(migration.migrate(process, dryRun));
    }

    @PostMapping("/timers")
    Answer reapply(@PathVariable String process, @RequestParam(defaultValue = "false") boolean dryRun) {
        return answer(migration.reapply(process, dryRun));
    }

    private static Answer answer(MigrationReport report) {
        return new Answer(
                report.process(),
                report.version(),
                report.dryRun(),
                report.remaining(),
                report.instances().stream()
                        .map(instance -> new Instance(
                                instance.ref(),
                                instance.fromVersion(),
                                instance.toVersion(),
                                instance.timers().stream().map(TimerDates::of).toList(),
                                instance.fault()))
                        .toList());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
