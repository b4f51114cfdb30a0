package io.beianflow.simulation;

import io.beianflow.platform.StartRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two nodes with two clocks would fire each other's timers: a node that simulates holds an advisory lock of its database as long as it runs.
 * Being alone, it also gives back the jobs that a killed node had taken, whose locks would end at a simulated moment.
 */
@Component
@Profile("simulation")
class OneNode implements InitializingBean, DisposableBean {
    static final long LOCK = 0x62_65_69_61_6e_31_39L;

    private final DataSource database;
    private final Connection held;

    OneNode(DataSource database) throws SQLException {
        this.database = database;
        this.held = database.getConnection();
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        if (!locked()) {
            held.close();
            throw StartRefused.because("simulation-second-node");
        }
        try (Connection connection = database.getConnection();
                Statement free = connection.createStatement()) {
            free.executeUpdate("update public.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                    + " where lock_owner_ is not null");
        }
    }

    private boolean locked() throws SQLException {
        try (Statement lock = held.createStatement();
                ResultSet answer = lock.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Closing gives a pooled connection back with its lock, so the lock is given up first. */
    @Override
    public void destroy() throws SQLException {
        try (Connection last = held;
                Statement unlock = last.createStatement()) {
            unlock.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
