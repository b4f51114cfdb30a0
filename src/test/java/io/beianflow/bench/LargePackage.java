package io.beianflow.bench;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes a package of 25 documents and 60 pages out of the shipped writing assistant: letters and the statement as scans, a longer report. */
public final class LargePackage {
    private static final Set<String> SCANNED =
            Set.of("落实算法安全主体责任基本情况.pdf", "算法备案承诺书.pdf", "算法安全负责人承诺书.pdf", "算法安全负责人工作证明.pdf", "科技伦理审查意见.pdf");
    private static final String REPORT = "算法安全自评估报告.pdf";
    private static final Set<String> LEFT_OUT = Set.of("供应商备案公示.jpg", "显式标识.jpg", "隐式标识.jpg", "截图-小程序-快速起草.jpg");
    private static final int REPORT_PAGES = 25;
    private static final float DPI = 200;

    private LargePackage() {}

    /** Arguments: the sample, the folder to write. */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private static void write(Path sample, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String name = String.valueOf(file.getFileName());
                if (SCANNED.contains(name)) {
                    scan(file.toFile(), copy.toFile());
                } else if (name.equals(REPORT)) {
                    lengthen(file.toFile(), copy.toFile());
                } else if (!LEFT_OUT.contains(name)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void scan(File from, File to) throws IOException {
        try (PDDocument source = Loader.loadPDF(from);
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(source);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, DPI, ImageType.RGB);
                PDPage page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scan, image, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            scan.save(to);
        }
    }

    private static void lengthen(File from, File to) throws IOException {
        try (PDDocument report = Loader.loadPDF(from);
                PDDocument again = Loader.loadPDF(from)) {
            report.setAllSecurityToBeRemoved(true);
            again.setAllSecurityToBeRemoved(true);
            new PDFMergerUtility().appendDocument(report, again);
            while (report.getNumberOfPages() > REPORT_PAGES) {
                report.removePage(report.getNumberOfPages() - 1);
            }
            report.save(to);
        }
    }
}
