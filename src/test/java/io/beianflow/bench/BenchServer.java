package io.beianflow.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of a measurement's own that writes every commit to the disk, and how the application is started on it. */
final class BenchServer implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path directory;
    private final JdbcClient database;

    BenchServer() throws IOException {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        this.directory = Files.createTempDirectory("bench");
        this.server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .start();
        // One connection: a new one for every look would be work of its own.
        this.database =
                JdbcClient.create(new SingleConnectionDataSource(server.getJdbcUrl(USER, USER), USER, USER, true));
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = database.sql("show " + setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    JdbcClient database() {
        return database;
    }

    /** Processor time of all processes of the server that still run, in milliseconds; its connections are kept by the pools. */
    long processorMillis() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    Path directory() {
        return directory;
    }

    String[] settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.getJdbcUrl(USER, USER),
                "--spring.datasource.username=" + USER,
                "--spring.datasource.password=" + USER,
                "--beianflow.data.directory=" + directory,
                "--logging.level.root=warn"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    /** Until they are there and their automatic steps have ended; one is left waiting for the answer of the first review. */
    void awaitDemoFilings() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (count("select count(*) from filing.filing") < 4
                || count("select count(*) from filing.open_task where key = 'prepare-materials'") == 0
                || count("select count(*) from public.act_ru_job where type_ = 'message' and retries_ > 0") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the demo filings do not come");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
