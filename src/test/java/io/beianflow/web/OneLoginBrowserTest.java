package io.beianflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The login as people meet it, in the Chromium of this machine ({@code CHROMIUM} names another one). */
@PeopleTest
class OneLoginBrowserTest extends DatabaseTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final double PATIENCE_MILLIS = 30_000;

    private static Playwright playwright;
    private static Browser chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startChromium() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            System.err.println("SKIPPED: no Chromium at " + CHROMIUM + ", the login was not seen in a browser");
        }
        assumeTrue(there, "no Chromium at " + CHROMIUM);
        playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stopChromium() {
        if (playwright != null) {
            chromium.close();
            playwright.close();
        }
    }

    @Test
    void leadsToTasklistOutOfItAndBackWithOneLoginEach() {
        try (BrowserContext context = open(1200)) {
            Page page = context.newPage();
            page.navigate(tasklist());

            login(page);
            assertThat(page.getByText("产品经理").first()).isVisible();

            page.locator(".logout a").first().dispatchEvent("click");
            assertThat(page.locator("#username")).isVisible();

            login(page);
            assertThat(page.getByText("产品经理").first()).isVisible();
            assertThat(page.url()).contains("/camunda/app/tasklist/people/");
        }
    }

    @Test
    void fitsASmallScreen() {
        try (BrowserContext context = open(390)) {
            Page page = context.newPage();
            for (String path : List.of("/login", "/login?error", "/login?lang=en")) {
                page.navigate("http://localhost:" + port + path);

                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
            }
        }
    }

    private static BrowserContext open(int width) {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("zh-CN"));
    }

    private static void login(Page page) {
        page.fill("#username", "product");
        page.fill("#password", "product");
        page.click("button[type=submit]");
    }

    private String tasklist() {
        return "http://localhost:" + port + "/camunda/app/tasklist/people/";
    }
}
