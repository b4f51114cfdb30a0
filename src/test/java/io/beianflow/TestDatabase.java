package io.beianflow;

import io.beianflow.platform.EngineSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One database of the throw-away PostgreSQL that a test JVM starts once: a copy of a template that Flyway migrated once.
 *
 * <p>Unlike the application's own server this one runs without fsync: it may be fast, nothing in it is worth keeping.
 */
public record TestDatabase(String name) {
    private static final String TEMPLATE = "beianflow_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An empty, fully migrated database. */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase("test_" + NUMBER.incrementAndGet());
        administrator()
                .sql("create database " + database.name + " template " + TEMPLATE)
                .update();
        return database;
    }

    /** A database without any table, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        TestDatabase database = new TestDatabase("test_" + NUMBER.incrementAndGet());
        administrator().sql("create database " + database.name).update();
        return database;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    }

    public String username() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    /** Connections as the application's pool has them; not pooled. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(username());
        source.setPassword(password());
        source.setCurrentSchema("public,filing");
        return source;
    }

    /** Runs all migrations of the class path, as the application does at its start. */
    public void migrate() {
        migrate(dataSource());
    }

    public void drop() {
        administrator().sql("drop database " + name + " with (force)").update();
    }

    private static JdbcClient administrator() {
        return JdbcClient.create(Server.RUNNING.getPostgresDatabase());
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas("filing")
                .defaultSchema("filing")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .javaMigrations(new EngineSchema())
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("max_connections", "400")
                        .start();
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + TEMPLATE)
                        .update();
                migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException broken) {
                throw new UncheckedIOException("The test PostgreSQL did not start", broken);
            }
        }
    }
}
