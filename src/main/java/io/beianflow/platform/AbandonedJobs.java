package io.beianflow.platform;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives back the jobs that a killed application had taken, before the engine looks for work: on the embedded database
 * there is one application only, so whoever took them is gone. Elsewhere another node may still be at work, and a job
 * is free again when its lock runs out.
 */
@Component
@Profile("!prod")
@Conditional(EmbeddedDatabase.NoDatabaseConfigured.class)
final class AbandonedJobs implements ApplicationListener<ApplicationStartedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final JdbcClient jdbc;

    AbandonedJobs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        int freed = jdbc.sql("update public.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                        + " where lock_owner_ is not null")
                .update();
        if (freed > 0) {
            LOG.info("{} steps were under way when the application last ended; they begin again", freed);
        }
    }
}
