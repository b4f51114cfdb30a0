package io.beianflow.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads with RapidOCR in a process that is started for the first picture and again after a crash: a fault in native code must not end
 * the server (ADR 0009). One picture at a time.
 */
@Component
public final class WorkerRecognition implements TextRecognition, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerRecognition.class);
    /** Longer side; more pixels cost time and tell nothing. */
    private static final int LARGEST = 2400;

    private static final int FAILED_STARTS = 2;

    private final OcrSettings settings;
    private final List<String> program;
    private @Nullable WorkerProcess worker;
    private int failedStarts;
    private @Nullable Set<Integer> alphabet;

    @Autowired
    public WorkerRecognition(OcrSettings settings) {
        this(settings, WorkerProcess.reader());
    }

    WorkerRecognition(OcrSettings settings, List<String> program) {
        this.settings = settings;
        this.program = program;
    }

    @Override
    public synchronized List<TextLine> read(BufferedImage picture) {
        if (!settings.enabled()) {
            return List.of();
        }
        try {
            BufferedImage handed = plain(picture);
            List<Block> blocks = ask(handed);
            if (Upright.isSideways(blocks)) {
                handed = turned(handed);
                blocks = ask(handed);
            }
            return Upright.lines(blocks, handed.getWidth(), handed.getHeight());
        } catch (InterruptedException stopped) {
            destroy();
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public synchronized boolean knows(int codePoint) {
        if (alphabet == null) {
            alphabet = alphabet();
        }
        return alphabet.contains(codePoint);
    }

    @Override
    public synchronized void destroy() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    synchronized @Nullable ProcessHandle process() {
        return worker == null ? null : worker.handle();
    }

    /** A picture during which the process ended is tried once more; one that took too long is not. */
    private List<Block> ask(BufferedImage picture) throws InterruptedException {
        for (int attempt = 1; attempt <= 2 && failedStarts < FAILED_STARTS; attempt++) {
            try {
                return running().read(picture, settings.secondsPerPage());
            } catch (WorkerProcess.TooSlow slow) {
                LOG.warn("No text was read within {} s", settings.secondsPerPage());
                destroy();
                return List.of();
            } catch (IOException crashed) {
                LOG.warn("The process that reads pictures failed: {}", crashed.getMessage());
                destroy();
            }
        }
        return List.of();
    }

    private WorkerProcess running() throws IOException, InterruptedException {
        if (worker == null || !worker.isAlive()) {
            destroy();
            failedStarts++;
            worker = WorkerProcess.start(settings, program);
            failedStarts = 0;
        }
        return Objects.requireNonNull(worker);
    }

    /** Three bytes a pixel, not larger than needed, transparent is white. */
    private static BufferedImage plain(BufferedImage picture) {
        double scale = Math.min(1, (double) LARGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = plain.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return plain;
    }

    /** A quarter turn clockwise. */
    private static BufferedImage turned(BufferedImage picture) {
        int width = picture.getHeight();
        int height = picture.getWidth();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = turned.createGraphics();
        canvas.translate(width, 0);
        canvas.rotate(Math.PI / 2);
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return turned;
    }

    private static Set<Integer> alphabet() {
        try (InputStream keys = WorkerRecognition.class.getResourceAsStream("/models/ppocr_keys_v1.txt")) {
            if (keys == null) {
                return Set.of();
            }
            Set<Integer> known = new HashSet<>();
            new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8))
                    .lines()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> known.add(key.codePointAt(0)));
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
