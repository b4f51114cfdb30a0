package io.beianflow.process.engine;

import io.beianflow.process.SimulatedClock;
import io.beianflow.process.Stepped;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's clock. The job executor rests meanwhile, so that one thread alone decides what comes first; people may go on working.
 */
@Component
@Profile("simulation")
class EngineTime implements SimulatedClock, DisposableBean {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The check of a large filing takes a minute. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(3);

    private static final long POLL_NANOS = 20_000_000L;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ObjectProvider<JobExecutor> executor;
    private final ReentrantLock one = new ReentrantLock();

    EngineTime(ManagementService management, RuntimeService runtime, ObjectProvider<JobExecutor> executor) {
        this.management = management;
        this.runtime = runtime;
        this.executor = executor;
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public void begin(Instant first) {
        ClockUtil.setCurrentTime(Date.from(first));
    }

    @Override
    public Stepped forward(Instant to) {
        if (!taken()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "simulation-busy");
        }
        try {
            if (to.isBefore(now())) {
                throw Refusal.invalid(List.of(Fault.at(
                        "/to",
                        "simulation-to-past",
                        now().atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS))));
            }
            return withoutJobExecutor(to);
        } finally {
            one.unlock();
        }
    }

    private boolean taken() {
        try {
            return one.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Stepped withoutJobExecutor(Instant to) {
        JobExecutor resting = executor.getIfAvailable();
        boolean active = resting != null && resting.isActive();
        if (resting != null && active) {
            resting.shutdown();
        }
        try {
            awaitStepsUnderWay();
            return inNobodysName(to);
        } finally {
            if (resting != null && active) {
                resting.start();
            }
        }
    }

    /** A resting job executor ends what it has begun and gives back what it has not. */
    private void awaitStepsUnderWay() {
        long end = System.nanoTime() + LONGEST_STEP.toNanos();
        while (management.createJobQuery().acquired().count() > 0) {
            if (System.nanoTime() > end) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "simulation-step-under-way");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** What is carried out is the engine's doing, not that of the person who moved the clock: so on a thread where nobody has logged in. */
    private Stepped inNobodysName(Instant to) {
        FutureTask<Stepped> work = new FutureTask<>(() -> new Stepping(management, runtime).until(to));
        new Thread(work, "simulation").start();
        try {
            return work.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the simulated clock went forward", ending);
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** The clock belongs to the whole JVM. */
    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
