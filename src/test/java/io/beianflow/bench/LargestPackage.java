package io.beianflow.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * Makes a package at the limits out of the shipped writing assistant: a report and a statement of 400 scanned pages each, pictures of 79
 * million pixels, a video that fills the rest of 500 MiB.
 */
public final class LargestPackage {
    private static final int PAGES = 400;
    private static final int SIDE = 8_900;
    private static final int VIDEO = 150 << 20;
    private static final byte[] MP4 = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0};

    private LargestPackage() {}

    /** Arguments: the sample, the folder to write. */
    public static void main(String... arguments) throws IOException {
        Path sample = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("算法安全自评估报告") || name.startsWith("落实算法安全主体责任")) {
                    scan(copy);
                } else if (name.endsWith(".jpg")) {
                    ImageIO.write(noise(SIDE, SIDE, 200), "jpg", copy.toFile());
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path video = target.resolve("product/演示.mp4");
        try (OutputStream out = Files.newOutputStream(video)) {
            out.write(MP4);
            byte[] rest = new byte[1 << 20];
            new Random(5).nextBytes(rest);
            for (int written = 0; written < VIDEO; written += rest.length) {
                out.write(rest);
            }
        }
        Path data = target.resolve("filing.yaml");
        Files.writeString(
                data,
                Files.readString(data)
                        .replace("materials:\n", "materials:\n  - { type: demo-video, file: product/演示.mp4 }\n"));
    }

    private static void scan(Path target) throws IOException {
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(pdf, noise(2480, 3508, i % 7 * 400), 0.5f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            pdf.save(target.toFile());
        }
    }

    /** White paper with black and red marks on it. */
    private static BufferedImage noise(int width, int height, int marks) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        Random random = new Random(marks);
        for (int i = 0; i < marks; i++) {
            pen.setColor(i % 10 == 0 ? Color.RED : Color.BLACK);
            pen.fillOval(random.nextInt(width), random.nextInt(height), 20, 30);
        }
        pen.dispose();
        return image;
    }
}
