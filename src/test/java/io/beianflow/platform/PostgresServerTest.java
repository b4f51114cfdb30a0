package io.beianflow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresServerTest {
    /** Created once, copied for each test: unpacking and initdb are the slow part. */
    @TempDir
    static Path created;

    @TempDir
    Path data;

    @BeforeAll
    static void createOnce() throws IOException {
        PostgresServer.start(created).close();
    }

    @BeforeEach
    void copy() throws Exception {
        Process copying = new ProcessBuilder("cp", "-a", created + "/.", data.toString())
                .inheritIO()
                .start();
        assertThat(copying.waitFor()).isZero();
    }

    @Test
    void writesEveryCommitToTheDisk() throws IOException {
        try (PostgresServer server = PostgresServer.start(data)) {
            JdbcClient jdbc = jdbc(server);

            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(show(jdbc, setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnlyAndAsksForAPassword() throws IOException {
        try (PostgresServer server = PostgresServer.start(data)) {
            JdbcClient jdbc = jdbc(server);

            assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Path.of("/tmp/.s.PGSQL." + show(jdbc, "port"))).doesNotExist();
            assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThatThrownBy(() -> show(jdbc(server.url(), server.username(), "wrong"), "port"))
                    .hasStackTraceContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgres.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsDataAndPortBetweenStarts() throws IOException {
        String url;
        try (PostgresServer server = PostgresServer.start(data)) {
            url = server.url();
            remember(jdbc(server), "备案");
        }

        try (PostgresServer server = PostgresServer.start(data)) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(remembered(jdbc(server))).containsExactly("备案");
        }
    }

    @Test
    void refusesASecondStartAndNamesTheFirst() throws IOException {
        try (PostgresServer server = PostgresServer.start(data)) {
            assertThatThrownBy(() -> PostgresServer.start(data))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(english(refused))
                            .contains(data.toString())
                            .contains("already in use by another BeianFlow (pid "
                                    + ProcessHandle.current().pid())
                            .contains("--beianflow.data.directory="));
            assertThat(show(jdbc(server), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void losesNothingWhenTheApplicationIsKilled() throws Exception {
        Process application = anotherApplication();
        long orphan =
                Postmaster.recordedIn(data.resolve("postgres")).orElseThrow().pid();

        application.destroyForcibly().waitFor();

        assertThat(ProcessHandle.of(orphan)).as("the server survives").isPresent();
        try (PostgresServer server = PostgresServer.start(data)) {
            assertThat(remembered(jdbc(server))).containsExactly("committed before the kill");
            assertThat(Postmaster.recordedIn(data.resolve("postgres"))
                            .orElseThrow()
                            .pid())
                    .isNotEqualTo(orphan);
        }
    }

    @Test
    void refusesToStartBesideAnotherProcessOnTheSameData() throws Exception {
        Process application = anotherApplication();
        try {
            assertThatThrownBy(() -> PostgresServer.start(data))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(english(refused))
                            .contains("(pid " + application.pid()));
        } finally {
            application.destroyForcibly().waitFor();
            PostgresServer.start(data).close();
        }
    }

    @Test
    void ignoresAProcessThatGotTheNumberLater() throws IOException {
        PostgresServer.start(data).close();
        Path record = data.resolve("postgres/postmaster.pid");
        Files.write(
                record,
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data.resolve("postgres").toString(),
                        "1700000000"));

        try (PostgresServer server = PostgresServer.start(data)) {
            assertThat(show(jdbc(server), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void beginsAgainAfterAnInterruptedFirstStart() throws IOException {
        Path interrupted = data.resolve("interrupted");
        Files.createDirectories(interrupted.resolve("postgres.unfinished/base"));
        Files.createDirectories(interrupted.resolve("postgresql-unfinished/bin"));

        try (PostgresServer server = PostgresServer.start(interrupted)) {
            assertThat(show(jdbc(server), "fsync")).isEqualTo("on");
        }
        assertThat(interrupted.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void refusesDataWithoutItsPassword() throws IOException {
        PostgresServer.start(data).close();
        Files.delete(data.resolve("postgres.properties"));

        assertThatThrownBy(() -> PostgresServer.start(data))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(english(refused))
                        .contains("postgres.properties"));
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        PostgresServer.start(data).close();
        Files.writeString(data.resolve("postgres/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> PostgresServer.start(data))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(english(refused))
                        .contains("written by PostgreSQL 16"));
    }

    /** A real other process with the server started and one row committed. */
    private Process anotherApplication() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
        return process;
    }

    static final class Application {
        public static void main(String[] arguments) throws IOException {
            PostgresServer server = PostgresServer.start(Path.of(arguments[0]));
            remember(jdbc(server), "committed before the kill");
            System.out.println("ready");
            System.in.read();
        }
    }

    private static void remember(JdbcClient jdbc, String what) {
        jdbc.sql("create table kept (what text)").update();
        jdbc.sql("insert into kept values (?)").param(what).update();
    }

    private static List<String> remembered(JdbcClient jdbc) {
        return jdbc.sql("select what from kept").query(String.class).list();
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("select current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc(PostgresServer server) {
        return jdbc(server.url(), server.username(), server.password());
    }

    private static JdbcClient jdbc(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return JdbcClient.create(source);
    }

    private static String english(StartRefused refused) {
        StartTexts texts = new StartTexts(Locale.ENGLISH);
        StringBuilder all = new StringBuilder();
        refused.problems()
                .forEach(problem -> all.append(texts.of("start." + problem.code() + ".what", problem.arguments()))
                        .append(' ')
                        .append(texts.of("start." + problem.code() + ".remedy", problem.arguments())));
        return all.toString();
    }
}
