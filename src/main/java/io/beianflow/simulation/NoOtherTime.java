package io.beianflow.simulation;

import io.beianflow.platform.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A node with the real time does not start beside one that simulates. */
@Component
@Profile("!simulation")
class NoOtherTime implements InitializingBean {
    private final JdbcClient database;

    NoOtherTime(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        long holders =
                database.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and granted and objsubid = 1
                          and database = (select oid from pg_database where datname = current_database())
                          and classid::bigint = :lock >> 32 and objid::bigint = :lock & 4294967295
                        """).param("lock", OneNode.LOCK).query(Long.class).single();
        if (holders > 0) {
            throw StartRefused.because("simulation-beside");
        }
    }
}
