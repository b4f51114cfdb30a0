package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReadinessPdfTest {
    private static Readiness review() {
        return Rules.mockReview()
                .of(
                        new Readiness.About("F-2026-000001", "砚溪算法", "杭州砚溪禾科技有限公司"),
                        Map.of(),
                        new MockReview.Run(
                                Rules.inspect(aPackage().withUscc("91350100M000100Y44")),
                                Instant.parse("2026-11-23T02:00:00Z")),
                        null,
                        Locale.CHINESE);
    }

    @Test
    void saysThatItNeedsAFont() {
        ReadinessPdf pdf = new ReadinessPdf(Rules.readinessPage(), "/no/such/font.ttf", "");

        assertThat(pdf.isPossible()).isFalse();
        assertThat(pdf.of(review(), Locale.CHINESE)).isEmpty();
    }

    @Test
    void printsTheSameReviewAsTheSameBytes() throws Exception {
        ReadinessPdf pdf = new ReadinessPdf(Rules.readinessPage(), System.getProperty("beianflow.pdf.font", ""), "");
        assumeThat(pdf.isPossible())
                .as("a Chinese TrueType font, for example of package fonts-lxgw-wenkai")
                .isTrue();

        byte[] first = pdf.of(review(), Locale.CHINESE).orElseThrow();

        assertThat(pdf.of(review(), Locale.CHINESE)).contains(first);
        try (PDDocument document = Loader.loadPDF(first)) {
            assertThat(new PDFTextStripper().getText(document)).contains("模拟评审", "结论：不能提交", "RJ-049");
        }
    }

    @Test
    void prefersTheFontThatIsGiven() {
        Path readable = Path.of("pom.xml");

        assertThat(PdfFont.find(readable.toString(), null)).contains(new PdfFont(readable, readable));
        assertThat(PdfFont.find(readable.toString(), "/no/such/bold.ttf")).contains(new PdfFont(readable, readable));
    }
}
