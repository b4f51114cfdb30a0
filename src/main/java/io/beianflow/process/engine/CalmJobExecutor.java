package io.beianflow.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The job executor, which does not look for more work while it has enough. The engine's own looks again after every job it has done; when
 * thousands fall due together each look reads all of them, and looking takes nearly as much of the database as the work itself
 * ({@code bench/timers.sh}).
 */
@Component("jobExecutor")
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class CalmJobExecutor extends SpringJobExecutor {
    private final ThreadPoolTaskExecutor pool;

    /** @param pool the starter's, which declares it as less than it is */
    CalmJobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor pool, CamundaBpmProperties settings) {
        this.pool = (ThreadPoolTaskExecutor) pool;
        setTaskExecutor(pool);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        JobExecutionProperty asked = settings.getJobExecution();
        Optional.ofNullable(asked.getLockTimeInMillis()).ifPresent(this::setLockTimeInMillis);
        Optional.ofNullable(asked.getMaxJobsPerAcquisition()).ifPresent(this::setMaxJobsPerAcquisition);
        Optional.ofNullable(asked.getWaitTimeInMillis()).ifPresent(this::setWaitTimeInMillis);
        Optional.ofNullable(asked.getMaxWait()).ifPresent(this::setMaxWait);
        Optional.ofNullable(asked.getBackoffTimeInMillis()).ifPresent(this::setBackoffTimeInMillis);
        Optional.ofNullable(asked.getMaxBackoff()).ifPresent(this::setMaxBackoff);
        Optional.ofNullable(asked.getBackoffDecreaseThreshold()).ifPresent(this::setBackoffDecreaseThreshold);
        Optional.ofNullable(asked.getWaitIncreaseFactor()).ifPresent(this::setWaitIncreaseFactor);
    }

    /** Each job that ends asks again, so the last ones of a full queue wake it. */
    @Override
    public void jobWasAdded() {
        if (!hasEnough()) {
            super.jobWasAdded();
        }
    }

    /** Half a round of acquisition waits for a thread. */
    boolean hasEnough() {
        return pool.getThreadPoolExecutor().getQueue().size() > getMaxJobsPerAcquisition() / 2;
    }
}
