package io.beianflow.check.cli;

import io.beianflow.bench.Rounds;
import io.beianflow.check.CheckReport;
import io.beianflow.check.RuleCatalogue;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The whole check of one package against the least that has to be done with its documents by the same libraries: open them, take their
 * text, draw each scanned page once at 150 dpi, decode each picture once. Turn by turn, in one process.
 */
public final class CheckBench {
    private static final int HARDLY_ANY_TEXT = 20;

    private final Path folder;
    private final AnnotationConfigApplicationContext context;
    private int documents;
    private int pages;
    private int scans;

    private CheckBench(Path folder, AnnotationConfigApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Arguments: the package, the number of rounds. */
    public static void main(String... arguments) throws IOException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(CheckSettings.class)) {
            CheckBench bench = new CheckBench(Path.of(arguments[0]), context);
            Rounds rounds = new Rounds(Integer.parseInt(arguments[1]));
            rounds.alternate("documents only", bench::read, "whole check", bench::check);
            System.out.println(bench.documents + " documents, " + bench.pages + " pages, " + bench.scans + " scanned; "
                    + bench.check().findings().size() + " findings");
        }
    }

    private CheckReport check() {
        try (FilingPackage filing = context.getBean(PackageReader.class).read(folder)) {
            return context.getBean(RuleCatalogue.class).inspect(filing);
        }
    }

    private Object read() throws IOException {
        documents = 0;
        pages = 0;
        scans = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("filing.yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            documents++;
            if (file.toString().endsWith(".pdf")) {
                readPdf(file);
            } else {
                BufferedImage image = Objects.requireNonNull(ImageIO.read(file.toFile()));
                pages += image.getWidth() > 0 ? 1 : 0;
            }
        }
        return pages;
    }

    private void readPdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                pages++;
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                if (stripper.getText(pdf).strip().length() < HARDLY_ANY_TEXT) {
                    scans += renderer.renderImageWithDPI(i, 150, ImageType.RGB).getWidth() > 0 ? 1 : 0;
                }
            }
        }
    }
}
