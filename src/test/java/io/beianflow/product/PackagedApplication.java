package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/** The jar as it is shipped, run as a process of its own on a data directory and a free port. */
final class PackagedApplication implements AutoCloseable {
    private static final Path JAR = Path.of("target/beianflow.jar");

    private final Path data;
    private final Process process;
    private final int port;

    private PackagedApplication(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** Returns when it is healthy. */
    static PackagedApplication start(Path data, String... settings) throws IOException {
        assertThat(JAR).as("made by ./mvnw package").exists();
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx768m",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--beianflow.data.directory=" + data));
        command.addAll(List.of(settings));
        Path log = data.resolveSibling("application.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PackagedApplication application = new PackagedApplication(data, process, port);
        try {
            Awaitility.await("start, see " + log)
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> !process.isAlive() || application.isHealthy());
            assertThat(process.isAlive()).as("see %s: %s", log, tail(log)).isTrue();
            return application;
        } catch (RuntimeException | AssertionError failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    Http http() {
        return new Http(port);
    }

    /** The embedded database as its owner sees it. */
    PGSimpleDataSource database() throws IOException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            settings.load(reader);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/beianflow");
        database.setUser("beianflow");
        database.setPassword(settings.getProperty("application"));
        return database;
    }

    /** As {@code kill -9} does: no hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as Ctrl-C does, with everything it has to finish. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isHealthy() {
        try {
            return http().get("product", "/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
