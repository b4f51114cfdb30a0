package io.beianflow.migration;

import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.process.RunningInstances;
import io.beianflow.process.RunningInstances.Running;
import io.beianflow.process.RunningInstances.Timer;
import io.beianflow.process.RunningInstances.Version;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the running instances of a process to its newest version, each in a transaction of its own, and keeps every timer due when it was. A
 * timer that is new, such as a renamed one, is due when the clock of the filing says.
 *
 * <p>For process owners and administrators, and the filings of their companies. A dry run does the very same and undoes it.
 */
@Service
public class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final List<String> MIGRATORS = List.of(Groups.OWNER, Groups.ADMIN);
    private static final int MOST = 500;

    private final RunningInstances instances;
    private final ClockDates dates;
    private final Trail trail;
    private final Caller caller;
    private final TransactionTemplate transaction;

    Migration(
            RunningInstances instances,
            ClockDates dates,
            Trail trail,
            Caller caller,
            PlatformTransactionManager transactions) {
        this.instances = instances;
        this.dates = dates;
        this.trail = trail;
        this.caller = caller;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Migrates at most 500 instances; call again while {@link MigrationReport#remaining} is not 0. An instance that waits at an element the
     * newest version does not have stays where it is and is named with its fault.
     *
     * @param process key; 404 if no such process is deployed
     */
    public MigrationReport migrate(String process, boolean dryRun) {
        Version newest = require(process);
        List<MovedInstance> moved = instances.behind(process, newest, caller.companies(), MOST).stream()
                .map(instance -> migrate(process, instance, newest, dryRun))
                .toList();
        long remaining = instances.countBehind(process, newest, caller.companies());
        return new MigrationReport(process, newest.number(), dryRun, moved, remaining);
    }

    /**
     * Sets every timer to the moment its clock says, for instances that were migrated elsewhere in a way that computed the timers anew.
     *
     * @param process key; 404 if no such process is deployed
     * @return the first 500 instances with a timer that differs, with those timers
     */
    public MigrationReport reapply(String process, boolean dryRun) {
        Version newest = require(process);
        List<MovedInstance> moved = new ArrayList<>();
        for (Running instance : instances.all(process, caller.companies(), Integer.MAX_VALUE)) {
            if (moved.size() == MOST) {
                break;
            }
            List<MovedTimer> timers = inTransaction(dryRun, () -> byTheClock(process, instance));
            if (!timers.isEmpty()) {
                int version = instance.version().number();
                moved.add(new MovedInstance(instance.ref(), version, version, timers, null));
            }
        }
        return new MigrationReport(
                process, newest.number(), dryRun, moved, instances.countBehind(process, newest, caller.companies()));
    }

    private Version require(String process) {
        if (MIGRATORS.stream().noneMatch(caller::isIn)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "migration-not-yours");
        }
        return instances.newest(process).orElseThrow(() -> Refusal.notFound(process));
    }

    private MovedInstance migrate(String process, Running instance, Version to, boolean dryRun) {
        int from = instance.version().number();
        try {
            List<MovedTimer> timers = inTransaction(dryRun, () -> carryOver(process, instance, to));
            return new MovedInstance(instance.ref(), from, to.number(), timers, null);
        } catch (RuntimeException stays) {
            LOG.info("An instance of {} of filing {} stays at version {}", process, instance.ref(), from, stays);
            return new MovedInstance(
                    instance.ref(),
                    from,
                    from,
                    List.of(),
                    Objects.requireNonNullElse(stays.getMessage(), stays.toString()));
        }
    }

    private List<MovedTimer> carryOver(String process, Running instance, Version to) {
        List<Timer> before = new ArrayList<>(instances.timers(instance));
        instances.migrate(instance, to);
        List<MovedTimer> moved = new ArrayList<>();
        for (Timer after : instances.timers(instance)) {
            Optional<Timer> same = before.stream()
                    .filter(timer -> timer.activity().equals(after.activity()))
                    .findFirst();
            same.ifPresent(before::remove);
            moved.add(
                    same.isPresent()
                            ? set(after, same.get().due(), same.get().due(), "kept")
                            : dates.due(after)
                                    .map(due -> set(after, null, due, "clock"))
                                    .orElseGet(() -> new MovedTimer(after.activity(), null, after.due(), "diagram")));
        }
        before.forEach(gone -> moved.add(new MovedTimer(gone.activity(), gone.due(), null, "diagram")));
        trail.record(
                instance.ref(),
                "process.migrated",
                Map.of("process", process, "version", instance.version().number()),
                Map.of("process", process, "version", to.number()));
        return moved;
    }

    private List<MovedTimer> byTheClock(String process, Running instance) {
        List<MovedTimer> moved = new ArrayList<>();
        for (Timer timer : instances.timers(instance)) {
            dates.due(timer)
                    .filter(due -> !due.equals(timer.due()))
                    .ifPresent(due -> moved.add(set(timer, timer.due(), due, "clock")));
        }
        if (!moved.isEmpty()) {
            trail.record(
                    instance.ref(),
                    "process.timers-reapplied",
                    null,
                    Map.of(
                            "process",
                            process,
                            "timers",
                            moved.stream().map(MovedTimer::activity).toList()));
        }
        return moved;
    }

    private MovedTimer set(Timer timer, @Nullable Instant before, Instant due, String source) {
        if (!timer.due().equals(due)) {
            instances.move(timer, due);
        }
        return new MovedTimer(timer.activity(), before, due, source);
    }

    private List<MovedTimer> inTransaction(boolean dryRun, Supplier<List<MovedTimer>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<MovedTimer> moved = work.get();
            if (dryRun) {
                status.setRollbackOnly();
            }
            return moved;
        }));
    }
}
