package io.beianflow.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.check.PackageBuilder;
import io.beianflow.check.Paper;
import io.beianflow.check.Rules;
import io.beianflow.document.Document;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.IntakeLimits;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.PackageReader;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Damaged samples, about a minute in a build and as long as one likes by hand ({@code -Dfuzz.seconds=600 -Dfuzz.from=1000000}). Reading
 * answers or refuses; it neither throws anything else nor hangs. What once failed is kept in {@code src/test/resources/fuzz} and read
 * first.
 */
class BrokenInputTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final DocumentReader DOCUMENTS = new DocumentReader(new DocumentLimits(400, 80_000_000, 20));
    private static final PackageReader PACKAGES = new PackageReader(IntakeLimits.standard(), Clock.systemUTC());
    private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");
    private static final StringBuilder SUMMARY = new StringBuilder();

    /** Reads one damaged input; says in a word what came of it. */
    private interface Reading {
        String of(byte[] bytes) throws IOException;
    }

    @AfterAll
    static void say() {
        System.out.print(SUMMARY);
    }

    @Test
    void pdf() throws IOException {
        fuzz("pdf", Files.readAllBytes(Path.of("samples/writing-assistant/subject/算法备案承诺书.pdf")), document());
        fuzz("pdf", Paper.of("一、算法情况\n（一）算法流程").unprotected().sealed().pdf(), document());
    }

    @Test
    void word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("一、算法情况");
            word.createTable(2, 2).getRow(0).getCell(0).setText("算法名称");
            word.write(out);
        }
        fuzz("docx", out.toByteArray(), document());
    }

    @Test
    void picture() throws IOException {
        fuzz("image", Files.readAllBytes(Path.of("samples/writing-assistant/subject/法定代表人身份证-人像面.jpg")), document());
        byte[] png;
        try (InputStream in = Paper.png(Paper.card("证照", 400, 300)).open()) {
            png = in.readAllBytes();
        }
        fuzz("image", png, document());
    }

    @Test
    void archive() throws IOException {
        fuzz("zip", archive(PackageBuilder.json().getBytes(StandardCharsets.UTF_8), "filing.json"), bytes -> {
            try (FilingPackage filing = PACKAGES.readZip(new ByteArrayInputStream(bytes))) {
                return filing.materials().isEmpty() ? "read" : "read with documents";
            } catch (Refusal refused) {
                return "refused";
            }
        });
    }

    /** Data that still fits the schema goes through every rule. */
    @Test
    void data() throws IOException {
        byte[] yaml = Files.readAllBytes(Path.of("samples", "writing-assistant", "filing.yaml"));
        fuzz("yaml", yaml, checked("filing.yaml"));
        fuzz(
                "json",
                new ObjectMapper().readTree(PackageBuilder.json()).toString().getBytes(StandardCharsets.UTF_8),
                checked("filing.json"));
    }

    private static Reading checked(String name) {
        return bytes -> {
            try (FilingPackage filing = PACKAGES.readZip(new ByteArrayInputStream(archive(bytes, name)))) {
                Rules.all().inspect(filing);
                return "checked";
            } catch (Refusal refused) {
                return "refused";
            }
        };
    }

    private static Reading document() {
        return bytes -> {
            if (bytes.length == 0) {
                return "empty";
            }
            Document document = DOCUMENTS.read(material(bytes), true);
            assertThat(document.damage()).isNotEqualTo(Document.Damage.TOO_SLOW);
            return document.damage() == null ? "read" : "damaged";
        };
    }

    private static void fuzz(String kind, byte[] whole, Reading reading) throws IOException {
        for (Path known : known(kind)) {
            attempt(kind, Files.readAllBytes(known), reading, known.toString());
        }
        java.util.Map<String, Integer> answers = new java.util.TreeMap<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L / 2;
        for (long number = FROM; number == FROM || System.nanoTime() < end; number++) {
            answers.merge(attempt(kind, Mutation.of(whole, number), reading, "mutation " + number), 1, Integer::sum);
        }
        synchronized (SUMMARY) {
            SUMMARY.append("damaged ").append(kind).append(": ").append(answers).append('\n');
        }
    }

    private static String attempt(String kind, byte[] bytes, Reading reading, String which) throws IOException {
        try {
            return reading.of(bytes);
        } catch (Exception | Error thrown) {
            Path kept = Path.of(
                    "target", "fuzz", kind + "-" + HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes)));
            Files.createDirectories(kept.getParent());
            Files.write(kept, bytes);
            return fail(which + " of " + kind + ", kept as " + kept + "; move it to " + CORPUS, thrown);
        }
    }

    private static List<Path> known(String kind) throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind + "-"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] archive(byte[] data, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(data);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static PackageMaterial material(byte[] bytes) {
        return new PackageMaterial("filing-commitment", "letter.pdf", null, null, null, null, null, Paper.bytes(bytes));
    }
}
