package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beianflow.Chromium;
import io.beianflow.SaysWhatIsSkipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager in Cockpit: sees what is at risk first, opens it, moves the deadline, and sees badge and board follow. */
@ExtendWith(SaysWhatIsSkipped.class)
class CockpitIT extends ProductTest {
    private static final double PATIENCE = 60_000;
    /** No other test's filings on the board. */
    private static final String COMPANY = "watched";

    private static final List<String> CREW = List.of("product", "officer", "legal", "tech", "security");

    @LocalServerPort
    int port;

    private final List<String> errors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void start() {
        Optional<Path> chromium = Chromium.installed();
        SaysWhatIsSkipped.unless(chromium.isPresent(), "no Chromium here: nobody looks into Cockpit");
        if (http.post("admin", "/api/companies", Map.of("id", COMPANY, "name", "守望科技"))
                        .status()
                == 201) {
            addPerson("watcher", COMPANY, "manager");
        }
        CREW.forEach(person -> identity.createTenantUserMembership(COMPANY, person));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright, chromium.orElseThrow());
    }

    @AfterEach
    void stop() {
        CREW.forEach(person -> identity.deleteTenantUserMembership(COMPANY, person));
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void movesWhatIsAtRiskFromTheBoard() {
        Desk risky = Desk.open(
                http, "product", COMPANY, SamplePackage.trailRecommendation().withFiledSubject());
        risky.until("record-first-review-decision");
        ProductClock.on("2026-12-03");
        Desk fresh = Desk.open(
                http, "product", COMPANY, SamplePackage.trailRecommendation().withFiledSubject());
        fresh.until("record-first-review-decision");

        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1366, 768))) {
            Page page = loggedIn(context, "watcher");
            page.navigate(root() + "/camunda/app/cockpit/default/");
            Locator board = page.locator(".bf-board");
            Locator first = board.locator(".bf-list tbody tr").first();
            PlaywrightAssertions.assertThat(first).containsText(risky.ref());
            PlaywrightAssertions.assertThat(first.locator(".bf-state")).hasText("临近到期");
            PlaywrightAssertions.assertThat(board.locator(".bf-counts tr:has-text('一审') .is-at-risk"))
                    .hasText("1");

            first.locator("a[data-instance]").click();
            Locator badge = page.locator(".bf-badge.is-at-risk");
            PlaywrightAssertions.assertThat(badge).hasText("剩 2 个工作日");
            page.locator("a:text-is('期限')").last().click();
            Locator clock = page.locator(".bf-clock:has-text('一审')");
            clock.locator("summary").click();
            clock.locator("input[name=latestOn]").fill("2026-12-19");
            clock.locator("input[name=reason]").fill("主管部门来电顺延");
            clock.locator("button").click();
            PlaywrightAssertions.assertThat(page.locator(".bf-refused")).containsText("2026-12-19 不是工作日");
            PlaywrightAssertions.assertThat(page.locator(".bf-refused")).isFocused();
            assertThat(page.locator(".bf-clock:has-text('一审') input[name=reason]")
                            .inputValue())
                    .as("nothing entered is lost")
                    .isEqualTo("主管部门来电顺延");

            page.locator(".bf-clock:has-text('一审') input[name=latestOn]").fill("2026-12-21");
            page.locator(".bf-clock:has-text('一审') button").click();
            PlaywrightAssertions.assertThat(page.locator(".bf-done")).hasText("期限已调整。");
            PlaywrightAssertions.assertThat(page.locator(".bf-past"))
                    .containsText("watcher 将最晚日由 2026-12-07 调整为 2026-12-21：主管部门来电顺延");
            PlaywrightAssertions.assertThat(page.locator(".bf-badge")).hasText("剩 12 个工作日");

            page.navigate(root() + "/camunda/app/cockpit/default/");
            PlaywrightAssertions.assertThat(page.locator(".bf-list tr:has-text('" + risky.ref() + "'):has-text('一审')"))
                    .containsText("2026-12-21");
            PlaywrightAssertions.assertThat(page.locator(".bf-list tbody tr").first())
                    .containsText(fresh.ref());
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void showsHowManyWaitAtEachElementAndInCalledProcesses() {
        Desk desk = Desk.open(
                http, "product", COMPANY, SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");

        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en").setViewportSize(1366, 768))) {
            Page page = loggedIn(context, "watcher");
            page.navigate(root() + "/camunda/app/cockpit/default/#/processes");
            page.locator("a:text-is('算法备案')").first().click();
            PlaywrightAssertions.assertThat(page.locator("[data-container-id=review-algorithm] .bf-badge"))
                    .containsText("waiting");
        }
        assertThat(errors).isEmpty();
    }

    private Page loggedIn(BrowserContext context, String user) {
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.navigate(root() + "/login");
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("button[type=submit]");
        return page;
    }

    private String root() {
        return "http://localhost:" + port;
    }
}
