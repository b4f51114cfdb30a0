package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.intake.PackageMaterial;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPackagesTest {
    @Test
    void findsNothingInACorrectFilingOfAProvider() {
        assertThat(Rules.inspect(aPackage()).findings()).isEmpty();
    }

    @Test
    void findsNothingInACorrectFilingOfASupporter() {
        assertThat(Rules.inspect(aSupporterPackage()).findings()).isEmpty();
    }

    @Test
    void findsNothingInACorrectRecommendation() {
        assertThat(Rules.inspect(aPushPackage()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personalised-push",
                "ranking-selection",
                "information-retrieval",
                "content-filtering",
                "dispatch-decision"
            })
    void findsNothingInACorrectFilingOfAnyCategory(String category) {
        assertThat(Rules.inspect(PackageBuilder.aPackageOf(category)).findings())
                .isEmpty();
    }

    /** Companies of other trades, kinds and styles than ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agri-coop",
                "cancel",
                "change-map",
                "charity-search",
                "finance-decision",
                "foreign-video",
                "institute-api",
                "library-search",
                "minimal-filter",
                "news-push",
                "shop-ranking",
                "tour-search",
                "tts-supporter"
            })
    void accusesNoOtherAuthorsPackage(String name) {
        assertThat(Rules.inspect(PackageBuilder.aCleanPackage(name)).findings())
                .noneMatch(finding -> finding.severity().compareTo(Severity.MAJOR) <= 0);
    }

    @ParameterizedTest
    @CsvSource({"4, 1.0", "9, 1.0", "16, 1.0", "7, 0.75"})
    void seesSealsOfOtherMakers(int stroke, double flatness) {
        BufferedImage sheet = Paper.sheet("算法备案承诺书\n法定代表人：\n单位（公章）：\n2026年10月8日", false, true);
        seal(sheet, 700, 560, stroke, flatness);

        assertThat(Rules.found(aPackage()
                        .withContent("filing-commitment", Paper.scan(sheet).content())))
                .doesNotContain("seal-missing");
    }

    @Test
    void seesASealInAWordDocument() throws IOException {
        BufferedImage seal = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        seal.createGraphics().fillRect(0, 0, 300, 300);
        seal(seal, 150, 150, 9, 1);

        assertThat(Rules.found(aPackage().withContent("filing-commitment", word(seal))))
                .doesNotContain("seal-missing");
        assertThat(Rules.found(aPackage().withContent("filing-commitment", word(Paper.card("流程图", 900, 600)))))
                .contains("seal-missing");
    }

    private static void seal(BufferedImage sheet, int x, int y, int stroke, double flatness) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(172, 18, 24));
        pen.setStroke(new BasicStroke(stroke));
        int high = (int) (110 * flatness);
        pen.drawOval(x - 110, y - high, 220, 2 * high);
        pen.fillPolygon(new int[] {x, x + 30, x - 30}, new int[] {y - 34, y + 22, y + 22}, 3);
        for (int i = 0; i < 12; i++) {
            double turn = Math.PI * (0.8 + i * 0.127);
            pen.fillRect((int) (x + 82 * Math.cos(turn)) - 7, (int) (y + 0.74 * high * Math.sin(turn)) - 7, 14, 14);
        }
        pen.dispose();
    }

    private static PackageMaterial.Content word(BufferedImage picture) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                InputStream png = Paper.png(picture).open()) {
            word.createParagraph().createRun().setText("算法备案承诺书");
            word.createParagraph()
                    .createRun()
                    .addPicture(png, PictureType.PNG, "a.png", Units.toEMU(110), Units.toEMU(110));
            word.write(out);
            return Paper.bytes(out.toByteArray());
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    @Test
    void asksForNoSubjectDocumentsWhenTheSubjectIsFiled() {
        PackageBuilder filed = aPackage()
                .with("/subject/alreadyFiled", true)
                .withoutMaterial("business-licence")
                .withoutMaterial("filing-commitment")
                .without("/subject/contact");

        assertThat(Rules.inspect(filed).verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void asksACancellationForItsArrangementOnly() {
        PackageBuilder bare = aPackage().with("/kind", "cancellation");

        assertThat(Rules.found(bare)).containsExactly("cancellation-arrangement-missing");
        assertThat(Rules.found(bare.withMaterial("cancellation-arrangement"))).isEmpty();
    }
}
