package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.process.FilingProcesses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the running product in the middle of every automatic step of every diagram: for each step one filing is brought
 * before it, all are let go together, and when their transactions have done their work and wait to write the history,
 * the process is killed with -9.
 *
 * <p>Two means of the database, none in the product: a suspended job waits before its step, and a lock on the history
 * stops a transaction just before its commit.
 */
class CrashIT {
    private static final Path SAMPLE = Path.of("samples/writing-assistant");
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final List<String> BESIDE = Stream.concat(
                    FilingProcesses.AUXILIARY.stream(), Stream.of("daily-upkeep"))
            .toList();

    @TempDir
    Path directory;

    /** A step that begins with a job. */
    private record Step(String process, String activity) {}

    private record Job(String id, Step step) {}

    @Test
    void standsAtTheLastSavePointOfEveryAutomaticStep() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Map<Step, String> filings;
        Map<String, String> before;
        try (PackagedApplication application = start(data)) {
            JdbcClient jdbc = JdbcClient.create(application.database());
            jdbc.sql("update act_ru_jobdef set suspension_state_ = 2").update();
            filings = bringBeforeTheirSteps(application, jdbc);
            before = content(jdbc);

            try (Connection lock = application.database().getConnection();
                    Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("lock table act_hi_job_log in share mode");
                filings.forEach((step, ref) -> letGo(jdbc, oneJob(jdbc, step, ref)));
                Awaitility.await("every step is about to commit")
                        .atMost(SOON)
                        .untilAsserted(() -> assertThat(waitingForTheLock(jdbc)).isEqualTo(filings.size()));

                application.kill();
            }
            await("the database has rolled back", () -> connectionsOfTheDead(jdbc) == 0);
            assertThat(content(jdbc)).isEqualTo(before);
            jdbc.sql("update act_ru_job set suspension_state_ = 2").update();
        }

        try (PackagedApplication application = start(data)) {
            JdbcClient jdbc = JdbcClient.create(application.database());
            assertThat(content(jdbc)).as("after the restart").isEqualTo(before);

            jdbc.sql("update act_ru_jobdef set suspension_state_ = 1").update();
            letGo(jdbc);
            filings.forEach((step, ref) -> assertGoesOn(application.http(), jdbc, step, ref));
            assertThat(content(jdbc)).as("the comparison sees a difference").isNotEqualTo(before);
        }
    }

    private static PackagedApplication start(Path data) throws IOException {
        return PackagedApplication.start(
                data,
                "--spring.datasource.hikari.maximum-pool-size=60",
                "--camunda.bpm.job-execution.core-pool-size=40",
                "--camunda.bpm.job-execution.max-pool-size=40",
                "--camunda.bpm.job-execution.wait-time-in-millis=100",
                "--camunda.bpm.job-execution.max-wait=200");
    }

    private static Map<Step, String> bringBeforeTheirSteps(PackagedApplication application, JdbcClient jdbc)
            throws IOException {
        Map<Step, String> filings = new LinkedHashMap<>();
        byte[] sample = zip(SAMPLE);
        for (Step step : steps(jdbc)) {
            filings.put(step, open(application.http(), step, sample));
        }
        assertThat(filings).hasSizeGreaterThan(15);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Void>> ways = new ArrayList<>();
        filings.forEach((step, ref) -> ways.add(CompletableFuture.runAsync(
                () -> bring(
                        new Crew(application.http(), step.process().equals("correction-response")), jdbc, step, ref),
                people)));
        try {
            ways.forEach(CompletableFuture::join);
        } finally {
            people.shutdownNow();
        }
        return filings;
    }

    /** Of the filings' own diagrams; what runs beside them waits for days to pass and for mail servers. */
    private static List<Step> steps(JdbcClient jdbc) {
        return jdbc.sql("""
                        select distinct proc_def_key_, act_id_ from act_ru_jobdef
                        where job_type_ = 'async-continuation' and proc_def_key_ not in (:beside) order by 1, 2
                        """)
                .param("beside", BESIDE)
                .query((row, number) -> new Step(row.getString(1), row.getString(2)))
                .list();
    }

    private static String open(Http http, Step step, byte[] sample) {
        Http.Answer opened = step.activity().equals("store-memo")
                ? http.post("product", "/api/filings", notRequired())
                : http.post("product", "/api/filings", "application/zip", sample);
        return opened.expect(201).path("ref").asText();
    }

    /** Lets the filing's jobs go and its people work until the job of the step is there. */
    private static void bring(Crew crew, JdbcClient jdbc, Step target, String ref) {
        Awaitility.await(ref + " comes to " + target)
                .atMost(Duration.ofMinutes(8))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .until(() -> {
                    List<Job> jobs = jobs(jdbc, ref);
                    if (jobs.stream().anyMatch(job -> job.step().equals(target))) {
                        return true;
                    }
                    if (jobs.isEmpty() && !fireTimerBefore(jdbc, target, ref)) {
                        crew.work(ref);
                    }
                    jobs.forEach(job -> letGo(jdbc, job.id()));
                    return false;
                });
    }

    /** Parallel tracks and reviews have several. */
    private static String oneJob(JdbcClient jdbc, Step step, String ref) {
        return jobs(jdbc, ref).stream()
                .filter(job -> job.step().equals(step))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Job> jobs(JdbcClient jdbc, String ref) {
        return jdbc.sql("""
                        select job.id_, step.proc_def_key_, step.act_id_
                        from act_ru_job job
                        join act_ru_jobdef step on step.id_ = job.job_def_id_
                        join act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = :ref and step.job_type_ = 'async-continuation'
                          and step.proc_def_key_ not in (:beside)
                        """)
                .param("ref", ref)
                .param("beside", BESIDE)
                .query((row, number) -> new Job(row.getString(1), new Step(row.getString(2), row.getString(3))))
                .list();
    }

    /** A reminder or an escalation comes after its timer: makes that due, if the filing has it and it is the way there. */
    private static boolean fireTimerBefore(JdbcClient jdbc, Step target, String ref) {
        String[] words = target.activity().split("-", 2);
        if (!words[0].equals("remind") && !words[0].equals("escalate")) {
            return false;
        }
        String timer = "timer-" + words[1] + (words[0].equals("remind") ? "-expected" : "-overdue");
        return jdbc.sql("""
                                update act_ru_job job set duedate_ = now() - interval '1 minute', suspension_state_ = 1
                                from act_ru_jobdef step, act_ru_execution process
                                where step.id_ = job.job_def_id_ and process.id_ = job.process_instance_id_
                                  and process.business_key_ = ? and step.proc_def_key_ = ? and step.act_id_ = ?
                                """).params(ref, target.process(), timer).update() > 0;
    }

    private static void letGo(JdbcClient jdbc, String job) {
        jdbc.sql("update act_ru_job set suspension_state_ = 1 where id_ = ?")
                .param(job)
                .update();
    }

    private static void letGo(JdbcClient jdbc) {
        jdbc.sql("update act_ru_job set suspension_state_ = 1").update();
    }

    private static int waitingForTheLock(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_locks where not granted and relation = 'act_hi_job_log'::regclass")
                .query(Integer.class)
                .single();
    }

    private static int connectionsOfTheDead(JdbcClient jdbc) {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
    }

    /** A checksum of every table; of the jobs only what says where a filing stands. */
    private static Map<String, String> content(JdbcClient jdbc) {
        Map<String, String> content = new TreeMap<>();
        for (String table : jdbc.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('public', 'filing')
                          and tablename not in ('act_ru_job', 'act_ru_jobdef', 'act_ru_meter_log')
                        """).query(String.class).list()) {
            content.put(table, checksum(jdbc, "select t::text as line from " + table + " t"));
        }
        content.put(
                "act_ru_job",
                checksum(
                        jdbc,
                        "select concat_ws('|', id_, type_, job_def_id_, execution_id_, retries_, exception_msg_, duedate_)"
                                + " as line from act_ru_job"));
        return content;
    }

    private static String checksum(JdbcClient jdbc, String lines) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(line, chr(10) order by line)), '') from ("
                        + lines + ") lines")
                .query(String.class)
                .single();
    }

    private static void assertGoesOn(Http http, JdbcClient jdbc, Step step, String ref) {
        Awaitility.await(ref + " goes on from " + step).atMost(SOON).until(() -> http.get(
                        "manager", "/api/filings/" + ref)
                .expect(200)
                .path("settled")
                .asBoolean());
        JsonNode filing = http.get("manager", "/api/filings/" + ref).expect(200);
        JsonNode trail = http.get("manager", "/api/filings/" + ref + "/audit/verification")
                .expect(200);

        assertThat(filing.path("incident").isNull())
                .as("%s has no incident", filing)
                .isTrue();
        assertThat(trail.path("intact").asBoolean())
                .as("the trail of %s is intact", ref)
                .isTrue();
        assertThat(jobs(jdbc, ref)).as("jobs of %s", ref).isEmpty();
        assertThat(jdbc.sql("""
                                select count(*) from act_hi_job_log
                                where job_def_configuration_ is not null and act_id_ = ? and process_def_key_ = ?
                                  and job_state_ = 1
                                  and root_proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = ?)
                                """)
                        .params(step.activity(), step.process(), ref)
                        .query(Integer.class)
                        .single())
                .as("failed attempts of %s of %s", step, ref)
                .isZero();
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(condition);
    }

    private static String notRequired() {
        return """
               {"format": "filing-package/1", "applicability": {"internalOnly": true}, "subject": {}, "algorithm": {}}
               """;
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
