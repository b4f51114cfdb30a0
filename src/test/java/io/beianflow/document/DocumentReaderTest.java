package io.beianflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.document.Document.Damage;
import io.beianflow.document.Document.Kind;
import io.beianflow.intake.PackageMaterial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static final Path SAMPLE = Path.of("samples", "writing-assistant");
    private static final DocumentReader READER = new DocumentReader(new DocumentLimits(400, 80_000_000, 20));

    @Test
    void findsTheSealsOfLettersAndLicences() throws IOException {
        for (String file : List.of("subject/算法备案承诺书.pdf", "subject/算法安全负责人承诺书.pdf", "subject/营业执照.jpg")) {
            Document letter = READER.read(material(SAMPLE.resolve(file)), true);

            assertThat(letter.damage()).isNull();
            assertThat(letter.pages()).hasSize(1);
            assertThat(letter.pages().get(0).look().seals()).as(file).hasSize(1);
            assertThat(letter.pages().get(0).look().colour()).isGreaterThan(Look.GREY);
        }
    }

    @Test
    void readsTheTextOfEveryPageOfAReport() throws IOException {
        Document report = READER.read(material(SAMPLE.resolve("algorithm/算法安全自评估报告.pdf")), true);

        assertThat(report.kind()).isEqualTo(Kind.PDF);
        assertThat(report.protectedFromEditing()).isTrue();
        assertThat(report.pages()).hasSize(13).noneMatch(Page::scan);
        assertThat(report.text()).contains("算法流程", "风险研判", "安全评估结论");
        assertThat(report.pages().get(12).look().seals()).hasSize(1);
        assertThat(report.pages().subList(0, 12))
                .allMatch(page -> page.look() == null || page.look().seals().isEmpty());
    }

    @Test
    void takesAnIdentityCardForAColouredPictureWithoutSeal() throws IOException {
        Page card = READER.read(material(SAMPLE.resolve("subject/法定代表人身份证-人像面.jpg")), true)
                .pages()
                .get(0);

        assertThat(card.look().seals()).isEmpty();
        assertThat(card.look().width()).isEqualTo(1380);
        assertThat(card.look().colour()).isGreaterThan(Look.GREY);
    }

    @Test
    void tellsWhatABytesAreWhateverTheName() throws IOException {
        assertThat(read("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(Kind.OTHER);
        assertThat(read(word("一、算法情况")).kind()).isEqualTo(Kind.WORD);
        assertThat(read(word("一、算法情况")).text()).isEqualTo("一、算法情况");
    }

    @Test
    void saysThatAPasswordIsAskedFor() throws IOException {
        Document locked = read(pdf(PDRectangle.A4, "secret"));

        assertThat(locked.kind()).isEqualTo(Kind.PDF);
        assertThat(locked.damage()).isEqualTo(Damage.PASSWORD);
        assertThat(locked.isBlank()).isFalse();
    }

    @Test
    void takesAPageWithNothingOnItForBlank() throws IOException {
        assertThat(read(pdf(PDRectangle.A4, "")).isBlank()).isTrue();
    }

    @Test
    void survivesWhatIsCutOffOrDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE.resolve("subject/算法备案承诺书.pdf"));
        byte[] picture = Files.readAllBytes(SAMPLE.resolve("subject/营业执照.jpg"));

        assertThat(read(Arrays.copyOf(whole, 3000)).damage()).isEqualTo(Damage.BROKEN);
        assertThat(read(Arrays.copyOf(word("x"), 300)).damage()).isIn(Damage.BROKEN, null);
        assertThat(read(Arrays.copyOf(picture, 40)).damage()).isEqualTo(Damage.BROKEN);
    }

    @Test
    void looksAtAHugePageInReducedSize() throws IOException {
        Document huge = read(pdf(new PDRectangle(14400, 14400), ""));

        assertThat(huge.damage()).isNull();
    }

    @Test
    void refusesMorePixelsOrPagesThanAllowed() throws IOException {
        DocumentReader strict = new DocumentReader(new DocumentLimits(5, 1_000_000, 20));

        assertThat(strict.read(material(SAMPLE.resolve("subject/营业执照.jpg")), true)
                        .damage())
                .isEqualTo(Damage.TOO_MANY_PIXELS);
        assertThat(strict.read(material(SAMPLE.resolve("algorithm/算法安全自评估报告.pdf")), true)
                        .damage())
                .isEqualTo(Damage.TOO_MANY_PAGES);
    }

    private static Document read(byte[] bytes) {
        return READER.read(
                material("document.pdf", new PackageMaterial.Content() {
                    @Override
                    public long size() {
                        return bytes.length;
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(bytes);
                    }
                }),
                true);
    }

    private static byte[] pdf(PDRectangle size, String password) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(size));
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] word(String line) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText(line);
            word.write(out);
            return out.toByteArray();
        }
    }

    private static PackageMaterial material(Path file) throws IOException {
        long size = Files.size(file);
        return material(file.toString(), new PackageMaterial.Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        });
    }

    private static PackageMaterial material(String file, PackageMaterial.Content content) {
        return new PackageMaterial("self-assessment-report", file, null, null, null, null, null, content);
    }
}
