package io.beianflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class CalmJobExecutorTest {
    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void oneThread() {
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.initialize();
    }

    @AfterEach
    void end() {
        goOn.countDown();
        pool.shutdown();
    }

    @Test
    void takesTheSettingsOfTheJobExecutor() {
        CamundaBpmProperties settings = new CamundaBpmProperties();
        settings.getJobExecution().setMaxJobsPerAcquisition(7);
        settings.getJobExecution().setLockTimeInMillis(11);
        settings.getJobExecution().setMaxWait(13L);

        CalmJobExecutor executor = new CalmJobExecutor(pool, settings);

        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(7);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(11);
        assertThat(executor.getMaxWait()).isEqualTo(13);
        assertThat(executor.getTaskExecutor()).isSameAs(pool);
    }

    @Test
    void hasEnoughWhileHalfARoundOfAcquisitionWaits() {
        CamundaBpmProperties settings = new CamundaBpmProperties();
        settings.getJobExecution().setMaxJobsPerAcquisition(4);
        CalmJobExecutor executor = new CalmJobExecutor(pool, settings);

        work(3);
        assertThat(executor.hasEnough()).as("one is under way, two wait").isFalse();
        work(1);
        assertThat(executor.hasEnough()).isTrue();
        goOn.countDown();
        Awaitility.await().until(() -> !executor.hasEnough());
    }

    private void work(int jobs) {
        for (int i = 0; i < jobs; i++) {
            pool.execute(() -> {
                try {
                    goOn.await();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
