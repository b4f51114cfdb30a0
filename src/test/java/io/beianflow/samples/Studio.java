package io.beianflow.samples;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Prints and photographs HTML with the Chromium of this machine; {@code CHROMIUM} names another one. */
final class Studio implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final int KEY_LENGTH = 256;
    private static final int JPEG_QUALITY = 82;

    private static final Browser.NewPageOptions WIDE = new Browser.NewPageOptions().setViewportSize(1800, 2200);

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** An A4 document that anybody can read and nobody can edit. */
    void print(String html, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        byte[] printed;
        try (Page page = browser.newPage()) {
            page.setContent(html);
            printed = page.pdf(
                    new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPrintBackground(true)
                            .setMargin(new Margin().setBottom("16mm"))
                            .setDisplayHeaderFooter(true)
                            .setHeaderTemplate("<span></span>")
                            .setFooterTemplate(
                                    "<div style='font-size:8px;width:100%;text-align:center'><span class='pageNumber'></span></div>"));
        }
        try (PDDocument document = Loader.loadPDF(printed)) {
            AccessPermission readers = new AccessPermission();
            readers.setCanModify(false);
            readers.setCanAssembleDocument(false);
            readers.setCanModifyAnnotations(false);
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy(UUID.randomUUID().toString(), "", readers);
            policy.setEncryptionKeyLength(KEY_LENGTH);
            document.protect(policy);
            document.save(target.toFile());
        }
    }

    /** A photograph of the whole page. */
    void photograph(String html, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Locator.ScreenshotOptions options = new Locator.ScreenshotOptions().setPath(target);
        if (target.toString().endsWith(".jpg")) {
            options.setType(ScreenshotType.JPEG).setQuality(JPEG_QUALITY);
        }
        try (Page page = browser.newPage(WIDE)) {
            page.setContent(html);
            page.locator("body").screenshot(options);
        }
    }

    /** A drawing on a transparent ground, as a data address for {@code <img src>}. */
    String picture(String svg) {
        try (Page page = browser.newPage()) {
            page.setContent("<body style='margin:0'>" + svg + "</body>");
            byte[] png = page.locator("svg")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setType(ScreenshotType.PNG)
                            .setOmitBackground(true));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
