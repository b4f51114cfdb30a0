package io.beianflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A filing worked on over HTTP by the demo people, from its opening to the wait for the first review. */
final class WorkedFiling {
    private static final Path SAMPLE = Path.of("samples/trail-recommendation");
    private static final int WARM_UP = 12;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String root;
    private final BenchServer server;
    private final byte[] archive;

    WorkedFiling(int port, BenchServer server) throws IOException {
        this.root = "http://localhost:" + port;
        this.server = server;
        this.archive = archive();
    }

    /** Median processor time of a filing, of this process and of the database server together. */
    double processorMillis(int filings) throws Exception {
        double[] times = new double[filings - WARM_UP];
        for (int at = -WARM_UP; at < times.length; at++) {
            double before = SYSTEM.getProcessCpuTime() / 1e6 + server.processorMillis();
            work();
            if (at >= 0) {
                times[at] = SYSTEM.getProcessCpuTime() / 1e6 + server.processorMillis() - before;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void work() throws Exception {
        String ref = send("product", "/api/filings", "application/zip", archive)
                .path("ref")
                .asText();
        for (int step = 0; step < 40; step++) {
            settle(ref);
            for (JsonNode task : get("manager", "/api/tasks?ref=" + ref)) {
                if (task.path("key").asText().equals("record-first-review-decision")) {
                    return;
                }
                finish(task);
            }
        }
        throw new IllegalStateException(
                ref + " never comes to the first review: " + get("manager", "/api/tasks?ref=" + ref));
    }

    private void finish(JsonNode task) throws Exception {
        String today = java.time.LocalDate.ofInstant(java.time.Instant.now(), java.time.ZoneId.of("Asia/Shanghai"))
                .toString();
        String who = task.path("group").isTextual()
                ? task.path("group").asText()
                : task.path("candidateGroups").path(0).asText();
        Map<String, Object> input =
                switch (task.path("key").asText()) {
                    case "cross-review", "sign-off" -> Map.of("approved", true);
                    case "submit-subject", "submit-algorithm" -> Map.of("applicationId", "A-1", "submittedOn", today);
                    case "record-subject-decision" -> Map.of("outcome", "passed", "receivedOn", today);
                    default -> Map.of();
                };
        String path = "/api/tasks/" + task.path("id").asText();
        send(who, path + "/claim", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        send(who, path + "/complete", "application/json", json.writeValueAsBytes(Map.of("variables", input)));
    }

    private void settle(String ref) throws Exception {
        for (int poll = 0; poll < 3000; poll++) {
            JsonNode filing = get("manager", "/api/filings/" + ref);
            if (filing.path("settled").asBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(ref + " does not come to rest");
    }

    private JsonNode get(String user, String path) throws Exception {
        return answer(request(user, path).GET().build());
    }

    private JsonNode send(String user, String path, String type, byte[] body) throws Exception {
        return answer(request(user, path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Basic " + login);
    }

    private JsonNode answer(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body().isBlank() ? "{}" : answer.body());
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(SAMPLE.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
