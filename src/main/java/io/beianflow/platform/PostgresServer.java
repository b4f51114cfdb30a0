package io.beianflow.platform;

import io.beianflow.platform.StartRefused.Problem;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL as a child of the application, for those who configured none: durable, on the loopback address,
 * behind passwords, its data in one directory between starts.
 *
 * <p>Started by {@code pg_ctl}, which detaches it from the terminal: Ctrl-C reaches the application only, and the
 * application stops the server after its last transaction. If the application is killed, the server survives it; the
 * next start stops that server in an orderly way and starts its own.
 */
final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "beianflow";
    private static final int SECONDS_TO_START_OR_STOP = 120;

    private final DataDirectoryLock lock;
    private final Path directory;
    private final Path database;
    private final Path home;
    private ServerSettings settings;

    private PostgresServer(DataDirectoryLock lock, Path directory, Path home, ServerSettings settings) {
        this.lock = lock;
        this.directory = directory;
        this.database = directory.resolve("postgres");
        this.home = home;
        this.settings = settings;
    }

    /**
     * Starts the server of a data directory; creates what is missing.
     *
     * @throws StartRefused if the directory is in use, cannot be used, or the server does not start
     */
    static PostgresServer start(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(directory)) {
                ServerSettings.ownerOnly(Files.createDirectories(directory));
            }
            DataDirectoryLock lock = DataDirectoryLock.take(directory);
            try {
                return start(lock, directory);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException unusable) {
            throw new StartRefused(
                    unusable, Problem.of("data-directory-unusable", directory, String.valueOf(unusable.getMessage())));
        }
    }

    private static PostgresServer start(DataDirectoryLock lock, Path directory) throws IOException {
        Path home = PostgresBinaries.unpack(directory);
        PostgresServer server = new PostgresServer(lock, directory, home, settings(directory));
        server.createCluster();
        server.stopWhatAKilledApplicationLeft();
        server.launch();
        try {
            server.createDatabase();
        } catch (RuntimeException failed) {
            server.control("stop", "-m", "fast", "-w", "-t", Integer.toString(SECONDS_TO_START_OR_STOP));
            throw failed;
        }
        return server;
    }

    String url() {
        return url(DATABASE);
    }

    String username() {
        return DATABASE;
    }

    String password() {
        return settings.application();
    }

    /** Stops the server after running transactions were rolled back, and frees the data directory. */
    @Override
    public void close() throws IOException {
        try {
            control("stop", "-m", "fast", "-w", "-t", Integer.toString(SECONDS_TO_START_OR_STOP));
        } finally {
            lock.close();
        }
    }

    private static ServerSettings settings(Path directory) throws IOException {
        Path file = directory.resolve("postgres.properties");
        if (Files.exists(file)) {
            return ServerSettings.read(file);
        }
        if (Files.exists(directory.resolve("postgres"))) {
            throw StartRefused.because("settings-lost", file);
        }
        ServerSettings settings = ServerSettings.create(freePort());
        settings.write(file);
        return settings;
    }

    private void createCluster() throws IOException {
        if (Files.exists(database)) {
            requireSameVersion();
            return;
        }
        // Under another name until complete: a start that is interrupted here is repeated from the beginning.
        Path unfinished = directory.resolve("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = Files.createTempFile(directory, "initdb", ".txt");
        try {
            ServerSettings.ownerOnly(password);
            Files.writeString(password, settings.superuser());
            // One order of texts on every machine, by code point; languages sort in the application.
            run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"));
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    Files.readString(unfinished.resolve("postgresql.conf"))
                            + System.lineSeparator()
                            + "include = 'beianflow.conf'"
                            + System.lineSeparator());
            Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void requireSameVersion() throws IOException {
        String ofData = Files.readString(database.resolve("PG_VERSION")).strip();
        String ofPrograms = run("postgres", List.of("--version"));
        if (!ofPrograms.contains(" " + ofData + ".")) {
            throw StartRefused.because("other-version", database, ofData, ofPrograms.strip());
        }
    }

    private void stopWhatAKilledApplicationLeft() throws IOException {
        Optional<Postmaster> recorded = Postmaster.recordedIn(database);
        if (recorded.isEmpty()) {
            return;
        }
        Postmaster postmaster = recorded.get();
        switch (postmaster.now(database)) {
            case GONE -> Files.deleteIfExists(database.resolve("postmaster.pid"));
            case RUNNING -> {
                LOG.info("Stopping the PostgreSQL that an earlier start left behind, pid {}", postmaster.pid());
                control("stop", "-m", "fast", "-w", "-t", Integer.toString(SECONDS_TO_START_OR_STOP));
            }
            case UNCLEAR -> throw StartRefused.because("server-of-another-user", database, postmaster.pid());
        }
    }

    private void launch() throws IOException {
        if (!isFree(settings.port())) {
            settings = settings.withPort(freePort());
            settings.write(directory.resolve("postgres.properties"));
        }
        Files.writeString(database.resolve("beianflow.conf"), configuration());
        control(
                "start",
                "-w",
                "-t",
                Integer.toString(SECONDS_TO_START_OR_STOP),
                "-l",
                directory.resolve("postgres-start.log").toString());
        LOG.info("PostgreSQL runs on 127.0.0.1:{}, data in {}", settings.port(), database);
    }

    /** Written at every start. The first three lines are what "nothing is lost" rests on. */
    private String configuration() {
        return String.join(
                System.lineSeparator(),
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "listen_addresses = '127.0.0.1'",
                "port = " + settings.port(),
                "unix_socket_directories = ''",
                "max_connections = 100",
                "password_encryption = 'scram-sha-256'",
                "timezone = 'Asia/Shanghai'",
                "log_timezone = 'Asia/Shanghai'",
                "logging_collector = on",
                "log_directory = 'log'",
                "log_filename = 'postgresql-%a.log'",
                "log_truncate_on_rotation = on",
                "log_rotation_age = '1d'",
                "log_rotation_size = 0",
                "");
    }

    /** The application works as the owner of its database, not as superuser. */
    private void createDatabase() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url("postgres"));
        source.setUser("postgres");
        source.setPassword(settings.superuser());
        JdbcClient administrator = JdbcClient.create(source);
        if (isAbsent(administrator, "select 1 from pg_roles where rolname = ?")) {
            // Passwords are ours: letters, digits, '-' and '_' only. PostgreSQL takes no parameter here.
            administrator
                    .sql("create role " + DATABASE + " login password '" + settings.application() + "'")
                    .update();
        }
        if (isAbsent(administrator, "select 1 from pg_database where datname = ?")) {
            administrator
                    .sql("create database " + DATABASE + " owner " + DATABASE)
                    .update();
        }
    }

    private static boolean isAbsent(JdbcClient administrator, String query) {
        return administrator.sql(query).param(DATABASE).query().listOfRows().isEmpty();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + name;
    }

    private void control(String action, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(action, "--pgdata=" + database));
        arguments.addAll(List.of(options));
        run("pg_ctl", arguments);
    }

    private String run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody and still owns its files.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // Into a file, not a pipe: the server inherits the output of pg_ctl and would keep a pipe open for ever.
        File output = Files.createTempFile(directory, program, ".out").toFile();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            boolean ended = process.waitFor(SECONDS_TO_START_OR_STOP + 30L, TimeUnit.SECONDS);
            String said = Files.readString(output.toPath());
            if (!ended || process.exitValue() != 0) {
                throw StartRefused.because(
                        "server-failed", program, said.strip(), directory.resolve("postgres-start.log"));
            }
            return said;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", interrupted);
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }

    private static boolean isRoot() {
        return Optional.of(Path.of("/proc/self"))
                .filter(Files::isDirectory)
                .map(PostgresServer::owner)
                .filter(uid -> uid.equals(0))
                .isPresent();
    }

    private static Object owner(Path file) {
        try {
            return Files.getAttribute(file, "unix:uid");
        } catch (IOException | UnsupportedOperationException unknown) {
            return -1;
        }
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
