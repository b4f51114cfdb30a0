package io.beianflow.ocr;

import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The process that reads: the path of a picture on each line of standard input, as JSON; an answer in JSON on a line of standard output,
 * behind {@link #ANSWER}, because the native library prints there as well. Ends when its input ends, that is with its parent.
 */
final class OcrWorker {
    /** RFC 7464: a record separator before each JSON text. */
    static final char ANSWER = '\u001e';

    /** Longer side at which text is looked for; it is read at full size. */
    private static final int SIDE = 1280;

    private static final ObjectMapper JSON = new ObjectMapper();

    private OcrWorker() {}

    /** One argument: the seconds without a request after which to end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(requests), "requests");
        listener.setDaemon(true);
        listener.start();
        try (OutputStream answers = new FileOutputStream(FileDescriptor.out)) {
            InferenceEngine engine = engine(answers);
            String request = requests.poll(Long.parseLong(arguments[0]), TimeUnit.SECONDS);
            while (request != null) {
                Picture picture = JSON.readValue(request, Picture.class);
                answer(answers, new Answer(blocks(engine.runOcr(picture.path(), looking()))));
                request = requests.poll(Long.parseLong(arguments[0]), TimeUnit.SECONDS);
            }
        }
        end();
    }

    /** A request. */
    record Picture(String path) {}

    /** What was found on a picture. */
    record Answer(List<Block> blocks) {}

    /** The first picture loads library and models; its time belongs to the start. */
    private static InferenceEngine engine(OutputStream answers) throws IOException {
        InferenceEngine engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4);
        Path first = Files.createTempFile("first", ".bmp");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR), "bmp", first.toFile());
        engine.runOcr(first.toString(), looking());
        Files.delete(first);
        // Otherwise it prints the name of each picture.
        engine.initLogger(false, false, false);
        answer(answers, Map.of("ready", true));
        return engine;
    }

    private static void listen(BlockingQueue<String> requests) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                requests.add(line);
            }
        } catch (IOException gone) {
            // The parent has ended, and so do we.
        } finally {
            end();
        }
    }

    /** At once, whatever is being read; a parent that was killed cannot clear our folder away. */
    private static void end() {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException gone) {
            // The parent was faster.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(OutputStream answers, Object answer) throws IOException {
        answers.write(("\n" + ANSWER + JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
        answers.flush();
    }

    private static ParamConfig looking() {
        ParamConfig config = ParamConfig.getDefaultConfig();
        config.setMaxSideLen(SIDE);
        config.setDoAngle(true);
        config.setMostAngle(true);
        return config;
    }

    private static List<Block> blocks(OcrResult result) {
        List<Block> blocks = new ArrayList<>();
        for (TextBlock block : result.getTextBlocks()) {
            List<Float> scores = new ArrayList<>();
            for (float score : block.getCharScores()) {
                scores.add(score);
            }
            List<Integer> corners = new ArrayList<>();
            for (Point corner : block.getBoxPoint()) {
                corners.add(corner.getX());
                corners.add(corner.getY());
            }
            blocks.add(new Block(block.getText(), scores, corners, block.getAngleIndex() == 1));
        }
        return blocks;
    }
}
