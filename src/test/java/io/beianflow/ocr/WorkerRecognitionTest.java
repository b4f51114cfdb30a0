package io.beianflow.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading process: what it reads, and that it may die, hang and be missing without harm. */
class WorkerRecognitionTest {
    private static final OcrSettings SETTINGS = new OcrSettings(true, 20, 60, 60);
    private static final BufferedImage BLANK = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);

    private WorkerRecognition recognition = new WorkerRecognition(SETTINGS);

    @AfterEach
    void end() {
        recognition.destroy();
    }

    @Test
    void readsTheSameTwiceAndAgainAfterItsProcessWasKilled() throws IOException {
        BufferedImage card = ImageIO.read(new File("samples/writing-assistant/subject/法定代表人身份证-人像面.jpg"));

        List<TextLine> first = recognition.read(card);
        assertThat(first).extracting(TextLine::text).contains("沈砚禾", "浙江省杭州市西湖区样例路1号");
        assertThat(recognition.read(card)).isEqualTo(first);

        recognition.process().destroyForcibly();
        assertThat(recognition.read(card)).isEqualTo(first);
    }

    @Test
    void survivesAProcessThatDiesInTheMiddleOfAPage() {
        recognition = new WorkerRecognition(SETTINGS, program("dies"));

        assertThat(recognition.read(BLANK)).isEmpty();
        assertThat(recognition.process()).isNull();
    }

    @Test
    void givesUpAPageThatTakesTooLongAndEndsTheProcess() {
        recognition = new WorkerRecognition(new OcrSettings(true, 1, 60, 60), program("hangs"));
        long began = System.nanoTime();

        assertThat(recognition.read(BLANK)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(recognition.process()).isNull();
    }

    @Test
    void readsNothingWhereTheProcessCannotStart() {
        recognition = new WorkerRecognition(SETTINGS, List.of("-cp", "nowhere", "NoSuchClass"));

        assertThat(recognition.read(BLANK)).isEmpty();
        assertThat(recognition.read(BLANK)).isEmpty();
    }

    @Test
    void startsNothingWhenSwitchedOff() {
        recognition = new WorkerRecognition(new OcrSettings(false, 20, 60, 60));

        assertThat(recognition.read(BLANK)).isEmpty();
        assertThat(recognition.process()).isNull();
    }

    @Test
    void theProcessEndsWithItsParentAndLeavesNothingBehind(@TempDir Path temporary)
            throws IOException, InterruptedException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingParent.class.getName())
                .start();
        long reader;
        try (var out = parent.inputReader()) {
            reader = Long.parseLong(out.readLine());
        }
        assertThat(ProcessHandle.of(reader)).isPresent();
        assertThat(temporary).isNotEmptyDirectory();

        parent.destroyForcibly().waitFor();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(reader)
                .filter(ProcessHandle::isAlive)
                .isEmpty());
        assertThat(temporary).isEmptyDirectory();
    }

    private static List<String> program(String fault) {
        return List.of("-Dfault=" + fault, "-cp", System.getProperty("java.class.path"), FaultyReader.class.getName());
    }
}
