package io.beianflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beianflow.Chromium;
import io.beianflow.DatabaseTest;
import io.beianflow.SaysWhatIsSkipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** People work in Tasklist: claim, upload, complete; and what they enter is never taken for code. */
@ExtendWith(SaysWhatIsSkipped.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext // its job executor must end before the database does
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beianflow.data.directory=target/data-browser")
class TasklistIT extends DatabaseTest {
    private static final Path SAMPLE = Path.of("samples/trail-recommendation");
    private static final String CODE = "{{constructor.constructor('alert(1)')()}}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> dialogs = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() {
        Optional<Path> chromium = Chromium.installed();
        SaysWhatIsSkipped.unless(chromium.isPresent(), "no Chromium here: nobody works in Tasklist");
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        playwright = Playwright.create();
        browser = Chromium.launch(playwright, chromium.orElseThrow());
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void leadsAFilingFromThePreparationThroughTheCrossReview() throws IOException {
        String ref = opened("application/zip", zipped(SAMPLE));
        String preparation = task(ref, task -> isOf(task, "prepare-materials", "subject"));

        try (BrowserContext product = loggedIn("product")) {
            Page page = tasklist(product, preparation);
            FrameLocator form = form(page, preparation);
            claim(page, form);
            form.locator("details:has(input[value='business-licence']) > summary")
                    .click();
            form.locator("form:has(input[value='business-licence']) input[type=file]")
                    .setInputFiles(licence());
            form.locator("form:has(input[value='business-licence']) input[name=validTo]")
                    .fill("2053-07-11");
            form.locator("form:has(input[value='business-licence']) button[type=submit]")
                    .click();
            PlaywrightAssertions.assertThat(form.locator(".flash.done")).isVisible();
            complete(page, form);
            closed(preparation);
        }

        String review = task(
                ref,
                task -> isOf(task, "cross-review", "subject")
                        && task.at("/group").asText().equals("legal"));
        try (BrowserContext legal = loggedIn("legal")) {
            Page page = tasklist(legal, review);
            FrameLocator form = form(page, review);
            claim(page, form);
            PlaywrightAssertions.assertThat(form.locator("#materials"))
                    .containsText(licence().getFileName().toString());

            complete(page, form);
            PlaywrightAssertions.assertThat(form.locator("#wrong")).isVisible();
            assertThat(get("legal", "/api/tasks/" + review).statusCode()).isEqualTo(200);

            form.locator("input[name=approved][value=true]").check();
            complete(page, form);
            closed(review);
        }
        assertThat(dialogs).isEmpty();
    }

    @Test
    void showsANameThatLooksLikeCodeAsAName() throws IOException {
        String ref = opened("application/json", json.writeValueAsBytes(json.readTree("""
                {"format": "filing-package/1", "subject": {"name": "%1$s"},
                 "algorithm": {"name": "%1$s", "category": "generation-synthesis", "role": "service-provider"}}""".formatted(CODE))));
        String question = task(ref, task -> isOf(task, "confirm-applicability", ""));

        try (BrowserContext legal = loggedIn("legal")) {
            Page page = tasklist(legal, question);
            FrameLocator form = form(page, question);
            claim(page, form);

            PlaywrightAssertions.assertThat(form.locator(".task-head")).containsText(CODE);
        }
        assertThat(dialogs).isEmpty();
    }

    private BrowserContext loggedIn(String user) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1366, 768));
        Page page = context.newPage();
        page.navigate(root() + "/login");
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("button[type=submit]");
        page.close();
        return context;
    }

    private Page tasklist(BrowserContext context, String task) {
        Page page = context.newPage();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + task);
        return page;
    }

    private static FrameLocator form(Page page, String task) {
        return page.frameLocator("iframe[id='beianflow-task-" + task + "']");
    }

    private static void claim(Page page, FrameLocator form) {
        PlaywrightAssertions.assertThat(form.locator("#task-form[data-editable=false]"))
                .hasCount(1);
        page.locator(".claim").first().click();
        PlaywrightAssertions.assertThat(form.locator("#task-form[data-editable=true]"))
                .hasCount(1);
    }

    /** Before the page in the frame has its script, Tasklist's button does nothing. */
    private static void complete(Page page, FrameLocator form) {
        PlaywrightAssertions.assertThat(form.locator("#task-form[data-ready=true]"))
                .hasCount(1);
        Locator button = page.locator("button[ng-click='complete()']");
        PlaywrightAssertions.assertThat(button).isEnabled();
        button.click();
    }

    private void closed(String task) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get("manager", "/api/tasks/" + task).statusCode())
                .isEqualTo(409));
    }

    private String opened(String type, byte[] body) throws IOException {
        HttpResponse<String> answer = send(request("product", "/api/filings")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("ref").asText();
    }

    private String task(String ref, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> StreamSupport.stream(
                                        json.readTree(get("manager", "/api/tasks?ref=" + ref)
                                                        .body())
                                                .spliterator(),
                                        false)
                                .filter(wanted)
                                .map(task -> task.path("id").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isOf(JsonNode task, String key, String track) {
        return task.path("key").asText().equals(key)
                && task.path("track").asText("").equals(track);
    }

    private HttpResponse<String> get(String user, String path) {
        return send(request(user, path).GET());
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(root() + path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    private String root() {
        return "http://localhost:" + port;
    }

    private static Path licence() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("subject"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("营业执照"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                archive.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                copy(file, archive);
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(Path file, OutputStream target) throws IOException {
        Files.copy(file, target);
    }
}
