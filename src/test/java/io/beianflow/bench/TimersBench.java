package io.beianflow.bench;

import io.beianflow.BeianflowApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reminders that fall due at one moment: how long the job executor takes for them, against the same jobs by id from four threads, in turn in one
 * run; the same with other jobs waiting; then with two nodes of which one is killed half-way. The whole application on a PostgreSQL that
 * writes every commit to the disk.
 */
public final class TimersBench {
    private static final int THREADS = 4;

    private final int reminders;
    private final int others;
    private final int rounds;
    private final BenchServer server;
    private final JdbcClient database;
    private final Random phase = new Random(4);

    private TimersBench(int reminders, int others, int rounds, BenchServer server) {
        this.reminders = reminders;
        this.others = others;
        this.rounds = rounds;
        this.server = server;
        this.database = server.database();
    }

    /** Arguments: reminders, other jobs, rounds. */
    public static void main(String... arguments) throws Exception {
        try (BenchServer server = new BenchServer()) {
            new TimersBench(
                            Integer.parseInt(arguments[0]),
                            Integer.parseInt(arguments[1]),
                            Integer.parseInt(arguments[2]),
                            server)
                    .run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                BeianflowApplication.class, server.settings("--spring.profiles.active=demo", "--server.port=0"))) {
            JobExecutor executor = application.getBean(JobExecutor.class);
            ManagementService management = application.getBean(ManagementService.class);
            server.awaitDemoFilings();
            executor.shutdown();
            WaitingFilings filings = new WaitingFilings(database);
            compare(filings, executor, management);
            killOneOfTwo(filings);
        }
    }

    private void compare(WaitingFilings filings, JobExecutor executor, ManagementService management) throws Exception {
        double[] byId = new double[rounds];
        double[] drained = new double[rounds];
        double[] crowded = new double[rounds];
        double[] firsts = new double[rounds];
        double[] crowdedFirsts = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            filings.add(reminders);
            double raw = byId(filings, management);
            filings.add(reminders);
            Drain alone = drain(filings, executor);
            filings.addOtherJobs(others);
            filings.add(reminders);
            Drain among = drain(filings, executor);
            filings.removeOtherJobs();
            System.out.printf(
                    Locale.ROOT,
                    "%s: by id %.2f s, executor %.2f s (first after %.0f ms), among %d others %.2f s (first after %.0f ms)%n",
                    round < 0 ? "warm-up" : "round " + (round + 1),
                    raw,
                    alone.seconds(),
                    alone.firstMillis(),
                    others,
                    among.seconds(),
                    among.firstMillis());
            if (round >= 0) {
                byId[round] = raw;
                drained[round] = alone.seconds();
                crowded[round] = among.seconds();
                firsts[round] = alone.firstMillis();
                crowdedFirsts[round] = among.firstMillis();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d reminders, each recorded once; medians of %d rounds: by id from %d threads %.2f s (%.0f/s), executor %.2f s (%.0f/s)%n",
                reminders,
                rounds,
                THREADS,
                Rounds.median(byId),
                reminders / Rounds.median(byId),
                Rounds.median(drained),
                reminders / Rounds.median(drained));
        ratio("executor to by id (aim 1.5)", drained, byId);
        ratio("with " + others + " other jobs to without (aim 1.2)", crowded, drained);
        System.out.printf(
                Locale.ROOT,
                "first recorded after due: median %.0f ms, longest %.0f ms; among the others %.0f ms, longest %.0f ms (aim 1000)%n",
                Rounds.median(firsts),
                Arrays.stream(firsts).max().orElseThrow(),
                Rounds.median(crowdedFirsts),
                Arrays.stream(crowdedFirsts).max().orElseThrow());
    }

    private static void ratio(String what, double[] one, double[] other) {
        double[] ratios = new double[one.length];
        Arrays.setAll(ratios, i -> one[i] / other[i]);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f (rounds from %.2f to %.2f)%n",
                what,
                Rounds.median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    /** Each reminder is two jobs: the timer, and the step it starts. */
    private double byId(WaitingFilings filings, ManagementService management) throws Exception {
        long before = lastNotice();
        List<String> timers = filings.timers();
        require(timers.size() == reminders, timers.size() + " timers wait");
        filings.letBeDue();
        long begun = System.nanoTime();
        execute(timers, management);
        execute(filings.steps(), management);
        double seconds = (System.nanoTime() - begun) / 1e9;
        requireEachOnce(before);
        return seconds;
    }

    private static void execute(List<String> jobs, ManagementService management) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (String job : jobs) {
            threads.execute(() -> management.executeJob(job));
        }
        threads.shutdown();
        require(threads.awaitTermination(10, TimeUnit.MINUTES), "the jobs by id do not end");
    }

    private record Drain(double seconds, double firstMillis) {}

    private Drain drain(WaitingFilings filings, JobExecutor executor) throws Exception {
        long before = lastNotice();
        executor.start();
        // Long enough for it to have found nothing and to sleep; they fall due at any moment of its sleep.
        TimeUnit.MILLISECONDS.sleep(4000 + phase.nextInt(1000));
        long begun = System.nanoTime();
        Instant due = filings.letBeDue();
        awaitNotices(before, reminders, Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - begun) / 1e9;
        executor.shutdown();
        requireEachOnce(before);
        Instant first = database.sql("select min(at) from filing.notice where id > ?")
                .param(before)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return new Drain(seconds, Duration.between(due, first).toNanos() / 1e6);
    }

    private void killOneOfTwo(WaitingFilings filings) throws Exception {
        filings.add(reminders);
        long before = lastNotice();
        try (Node one = new Node("one");
                Node other = new Node("other")) {
            one.awaitHealthy();
            other.awaitHealthy();
            TimeUnit.SECONDS.sleep(4);
            long begun = System.nanoTime();
            filings.letBeDue();
            awaitNotices(before, reminders / 2, Duration.ofMinutes(5));
            int taken = database.sql("select count(*) from public.act_ru_job where lock_owner_ is not null")
                    .query(Integer.class)
                    .single();
            one.kill();
            long killed = notices(before);
            awaitNotices(before, reminders, Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - begun) / 1e9;
            // Whatever would come twice comes when the locks of the killed node have run out.
            TimeUnit.SECONDS.sleep(65);
            requireEachOnce(before);
            System.out.printf(
                    Locale.ROOT,
                    "two nodes, one killed after %d of %d reminders, %d jobs taken then: all recorded once, after %.1f s%n",
                    killed,
                    reminders,
                    taken,
                    seconds);
        }
    }

    private void requireEachOnce(long before) {
        long told = notices(before);
        long filings = count("select count(distinct ref) from filing.notice where id > ?", before);
        long lines = count("""
                select count(*) from filing.trail_entry e where what = 'notice.raised'
                  and exists (select 1 from filing.notice n where n.id > ? and n.ref = e.ref)
                """, before);
        require(
                told == reminders && filings == reminders && lines == reminders,
                told + " notices of " + filings + " filings, " + lines + " lines in trails; must be " + reminders);
        require(
                count("select count(*) from public.act_ru_job where type_ = 'message' and retries_ >= ?", 0) == 0,
                "jobs are left");
    }

    private long notices(long before) {
        return count("select count(*) from filing.notice where id > ?", before);
    }

    private long lastNotice() {
        return count("select coalesce(max(id), ?) from filing.notice", 0);
    }

    private long count(String query, long argument) {
        return database.sql(query).param(argument).query(Long.class).single();
    }

    private void awaitNotices(long before, int wanted, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (notices(before) < wanted) {
            require(System.nanoTime() < end, "only " + notices(before) + " of " + wanted + " reminders");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A JVM of its own on the same database. */
    private final class Node implements AutoCloseable {
        private final int port;
        private final Process process;

        Node(String name) throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                this.port = free.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx768m",
                    "-jar",
                    "target/beianflow.jar"));
            command.addAll(List.of(server.settings("--server.port=" + port)));
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(server.directory().resolve(name + ".log").toFile())
                    .start();
        }

        void awaitHealthy() throws InterruptedException {
            long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (!isHealthy()) {
                require(
                        process.isAlive() && System.nanoTime() < end,
                        "a node does not start, see " + server.directory());
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }

        private boolean isHealthy() throws InterruptedException {
            try {
                return HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(
                                                        URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        /** As kill -9 does. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }
}
