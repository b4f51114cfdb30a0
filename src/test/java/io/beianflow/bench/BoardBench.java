package io.beianflow.bench;

import io.beianflow.BeianflowApplication;
import io.beianflow.deadline.Badges;
import io.beianflow.deadline.Board;
import io.beianflow.deadline.BoardQuery;
import io.beianflow.deadline.FinishedFilings;
import io.beianflow.filing.FilingQuery;
import io.beianflow.overview.FilingViews;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long the lists take when there are many filings: in the application, over its own pool, against reading one filing by its key over the same
 * pool, turn by turn; and as pages over HTTP.
 */
public final class BoardBench {
    private static final int CALLS = 100;
    /** Rounds before those that count, so that what is compared is compiled. */
    private static final int WARM_UP = 6;

    private static final int SMALL = 10_000;
    private static final int FEW_FINISHED = 1_000;
    /** Filings worked on in a row, the first half not counted. */
    private static final int FILINGS = 24;

    private final BenchServer server;

    private final ConfigurableApplicationContext application;
    private final int rounds;
    private final JdbcClient pool;
    private final CopiedFilings copies;

    private BoardBench(BenchServer server, ConfigurableApplicationContext application, int rounds) {
        this.server = server;
        this.application = application;
        this.rounds = rounds;
        this.pool = JdbcClient.create(application.getBean(DataSource.class));
        this.copies = new CopiedFilings(server.database());
    }

    /** Arguments: open filings, finished filings, rounds. */
    public static void main(String... arguments) throws Exception {
        int open = Integer.parseInt(arguments[0]);
        int finished = Integer.parseInt(arguments[1]);
        try (BenchServer server = new BenchServer();
                ConfigurableApplicationContext application = SpringApplication.run(
                        BeianflowApplication.class,
                        server.settings("--spring.profiles.active=demo", "--server.port=0"))) {
            server.awaitDemoFilings();
            application.getBean(JobExecutor.class).shutdown();
            BoardBench bench = new BoardBench(server, application, Integer.parseInt(arguments[2]));
            SecurityContextHolder.getContext()
                    .setAuthentication(new UsernamePasswordAuthenticationToken(
                            "manager", null, AuthorityUtils.createAuthorityList("manager", "company:demo")));
            bench.openFilings(open);
            bench.finishedFilings(finished);
        }
        System.exit(0);
    }

    private void openFilings(int many) throws Exception {
        copies.open(SMALL);
        Map<String, Double> small = measure(lists(), SMALL);
        copies.open(many - SMALL);
        Map<String, Double> large = measure(lists(), many);
        compare("open", small, SMALL, large, many, 1.5);
        pages(
                "with " + many + " open filings",
                List.of("/deadlines", "/deadlines/board?in=cockpit", "/filings", "/api/filings", "/api/board"));
    }

    private void finishedFilings(int many) throws Exception {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        WorkedFiling worked = new WorkedFiling(port, server);
        copies.finished(FEW_FINISHED);
        application.getBean(JobExecutor.class).start();
        double fewCpu = worked.processorMillis(FILINGS);
        application.getBean(JobExecutor.class).shutdown();
        Map<String, Double> small = measure(finishedLists(), FEW_FINISHED);
        Map<String, Double> smallPages = pages("with " + FEW_FINISHED + " finished filings", finishedPages());
        copies.finished(many - FEW_FINISHED);
        application.getBean(JobExecutor.class).start();
        double manyCpu = worked.processorMillis(FILINGS);
        application.getBean(JobExecutor.class).shutdown();
        System.out.printf(
                Locale.ROOT,
                "%nprocessor time of a filing from its opening to the first review, JVM and PostgreSQL: %.0f ms with %d finished filings, %.0f ms with %d, ratio %.2f (aim 1.2)%n",
                fewCpu,
                FEW_FINISHED,
                manyCpu,
                many,
                manyCpu / fewCpu);
        Map<String, Double> large = measure(finishedLists(), many);
        Map<String, Double> largePages = pages("with " + many + " finished filings", finishedPages());
        compare("finished", small, FEW_FINISHED, large, many, 1.2);
        compare("finished", smallPages, FEW_FINISHED, largePages, many, 1.2);
    }

    private Map<String, Callable<?>> lists() {
        Board board = application.getBean(Board.class);
        FilingViews filings = application.getBean(FilingViews.class);
        Badges badges = application.getBean(Badges.class);
        Map<String, Callable<?>> lists = new LinkedHashMap<>();
        lists.put("board, all", () -> board.page(query(null, null, null, null, null), Locale.CHINESE));
        for (BoardQuery.Standing standing : BoardQuery.Standing.values()) {
            lists.put(
                    "board, " + standing.id(),
                    () -> board.page(query(null, null, null, standing.id(), null), Locale.CHINESE));
        }
        for (String clock : List.of("first-review", "correction-response", "statutory-decision")) {
            lists.put("board, " + clock, () -> board.page(query(clock, null, null, null, null), Locale.CHINESE));
        }
        lists.put("board, us", () -> board.page(query(null, "us", null, null, null), Locale.CHINESE));
        lists.put("board, group tech", () -> board.page(query(null, null, "tech", null, null), Locale.CHINESE));
        lists.put("board, group manager", () -> board.page(query(null, null, "manager", null, null), Locale.CHINESE));
        lists.put(
                "board, tech, us, at-risk",
                () -> board.page(query(null, "us", "tech", "at-risk", null), Locale.CHINESE));
        lists.put("board, us, breached", () -> board.page(query(null, "us", null, "breached", null), Locale.CHINESE));
        lists.put("filings, all", () -> filings.page(FilingQuery.of(null, null, null, 0, 20, null)));
        for (String stage : List.of("first-review", "preparation", "placement")) {
            lists.put("filings, " + stage, () -> filings.page(FilingQuery.of(null, stage, null, 0, 20, null)));
        }
        for (String status : List.of("under-review", "correction", "filed")) {
            lists.put("filings, " + status, () -> filings.page(FilingQuery.of(null, null, status, 0, 20, null)));
        }
        lists.put("counts of the board", () -> board.counts(null, Locale.CHINESE));
        lists.put("badges of a process", () -> badges.ofProcess("algorithm-review", Locale.CHINESE));
        lists.put(
                "board, text of one filing",
                () -> board.page(query(null, null, null, null, "f-2026-1000077"), Locale.CHINESE));
        lists.put("board, text of many", () -> board.page(query(null, null, null, null, "算法"), Locale.CHINESE));
        lists.put(
                "board, text, us, breached",
                () -> board.page(query(null, "us", null, "breached", "算法"), Locale.CHINESE));
        lists.put("filings, text of many", () -> filings.page(FilingQuery.of("算法", null, null, 0, 20, null)));
        return lists;
    }

    private Map<String, Callable<?>> finishedLists() {
        FinishedFilings finished = application.getBean(FinishedFilings.class);
        FilingViews filings = application.getBean(FilingViews.class);
        Map<String, Callable<?>> lists = new LinkedHashMap<>();
        lists.put(
                "finished filings",
                () -> finished.page(FilingQuery.of(null, null, "filed", 0, 20, "ended"), Locale.CHINESE));
        lists.put("filings, all", () -> filings.page(FilingQuery.of(null, null, null, 0, 20, null)));
        return lists;
    }

    private static List<String> finishedPages() {
        return List.of(
                "/deadlines",
                "/deadlines/finished",
                "/filings",
                "/filings/F-2026-000002",
                "/tasks",
                "/calendar",
                "/api/filings/F-2026-000002");
    }

    private static BoardQuery query(
            @Nullable String clock,
            @Nullable String party,
            @Nullable String group,
            @Nullable String state,
            @Nullable String text) {
        return BoardQuery.of(clock, party, group, null, state, text, 0, 20);
    }

    /**
     * p95 in milliseconds of each list. A key read comes before every call of a list, so that both meet the machine in the same state; printed is the
     * p95 against the median of those key reads.
     */
    private Map<String, Double> measure(Map<String, Callable<?>> lists, int filings) throws Exception {
        System.out.printf(Locale.ROOT, "%n%d filings%n", filings);
        Map<String, double[]> slow = new LinkedHashMap<>();
        Map<String, double[]> keys = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Callable<?>> list : lists.entrySet()) {
                double[] key = new double[CALLS];
                double[] whole = new double[CALLS];
                for (int i = 0; i < CALLS; i++) {
                    key[i] = time(this::readByKey);
                    whole[i] = time(list.getValue());
                }
                if (round >= 0) {
                    keys.computeIfAbsent(list.getKey(), name -> new double[rounds])[round] = percentile(key, 50);
                    slow.computeIfAbsent(list.getKey(), name -> new double[rounds])[round] = percentile(whole, 95);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        slow.forEach((name, all) -> {
            double[] key = keys.getOrDefault(name, all);
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ratios[round] = all[round] / key[round];
            }
            medians.put(name, Rounds.median(all));
            System.out.printf(
                    Locale.ROOT,
                    "%-28s p95 %7.3f ms, key read p50 %.3f ms, ratio %6.1f%n",
                    name,
                    Rounds.median(all),
                    Rounds.median(key),
                    Rounds.median(ratios));
        });
        return medians;
    }

    private static void compare(
            String what, Map<String, Double> few, int small, Map<String, Double> many, int large, double aim) {
        System.out.printf(
                Locale.ROOT, "%np95 with %d %s filings to that with %d (aim %.1f)%n", large, what, small, aim);
        many.forEach((name, slow) ->
                System.out.printf(Locale.ROOT, "%-42s %.2f%n", name, slow / few.getOrDefault(name, Double.NaN)));
    }

    private Object readByKey() {
        return pool.sql("select * from filing.filing where ref = ?")
                .param("F-2026-000002")
                .query()
                .listOfRows();
    }

    private Map<String, Double> pages(String when, List<String> addresses) throws Exception {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        HttpClient http = HttpClient.newHttpClient();
        String login = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        String session = session(http, port);
        Map<String, Double> medians = new LinkedHashMap<>();
        System.out.printf(Locale.ROOT, "%nOver HTTP, login and page included, %s%n", when);
        for (String address : addresses) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
            HttpRequest asked = address.startsWith("/api/")
                    ? request.header("Authorization", "Basic " + login).build()
                    : request.header("Cookie", session)
                            .header("Accept", "text/html")
                            .build();
            double[] slow = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                double one = percentile(times(() -> answered(http, asked)), 95);
                if (round >= 0) {
                    slow[round] = one;
                }
            }
            medians.put(address, Rounds.median(slow));
            System.out.printf(Locale.ROOT, "%-42s p95 %7.1f ms%n", address, Rounds.median(slow));
        }
        return medians;
    }

    /** Logs in as people do, by the form. */
    private static String session(HttpClient http, int port) throws IOException, InterruptedException {
        String root = "http://localhost:" + port;
        HttpResponse<String> form = http.send(
                HttpRequest.newBuilder(URI.create(root + "/login")).build(), HttpResponse.BodyHandlers.ofString());
        String token = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> loggedIn = http.send(
                HttpRequest.newBuilder(URI.create(root + "/login"))
                        .header("Cookie", cookie(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=manager&password=manager&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return cookie(loggedIn);
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> cookie.startsWith("SESSION") || cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.statusCode()));
    }

    private static Object answered(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static double[] times(Callable<?> call) throws Exception {
        double[] times = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            times[i] = time(call);
        }
        return times;
    }

    private static double time(Callable<?> call) throws Exception {
        long begun = System.nanoTime();
        call.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
