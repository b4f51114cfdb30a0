package io.beianflow.document;

import io.beianflow.document.Document.Damage;
import io.beianflow.document.Document.Kind;
import io.beianflow.intake.PackageMaterial;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Pages of a PDF: text, pictures, and what the eye sees where it can matter. */
final class PdfReader {
    private static final String MEDIA_TYPE = "application/pdf";
    private static final float DPI = 150;
    /** For reading the small print of a card that was scanned on a sheet. */
    static final float READING_DPI = 200;

    private static final double MOST_PIXELS = 6e6;
    private static final float POINTS_PER_INCH = 72;
    /** A page whose pictures cover this share and that has hardly any text is a scan. */
    private static final double COVERED = 0.8;

    private static final int HARDLY_ANY_TEXT = 20;
    /** Share of the page. */
    private static final double LARGEST_SEAL = 0.2;

    private static final long IN_MEMORY = 16L << 20;

    /** Up to so many pages each scan is looked at. */
    private static final int ALL_LOOKED_AT = 60;
    /** Of more the first, the last and about as many between: signatures stand at the ends. */
    private static final int LOOKED_AT = 12;

    private final DocumentLimits limits;

    PdfReader(DocumentLimits limits) {
        this.limits = limits;
    }

    Document read(PackageMaterial material, boolean looking) throws IOException {
        try (PDDocument pdf = open(material)) {
            if (pdf.getNumberOfPages() > limits.maxPages()) {
                return Document.unread(Kind.PDF, MEDIA_TYPE, Damage.TOO_MANY_PAGES);
            }
            if (pdf.getNumberOfPages() == 0) {
                return Document.unread(Kind.PDF, MEDIA_TYPE, Damage.BROKEN);
            }
            Streams.refuseBombs(pdf);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                pages.add(page(pdf, i, looking));
            }
            return new Document(Kind.PDF, MEDIA_TYPE, null, pdf.isEncrypted(), pages);
        } catch (InvalidPasswordException locked) {
            return Document.unread(Kind.PDF, MEDIA_TYPE, Damage.PASSWORD);
        } catch (Streams.Bomb bomb) {
            return Document.unread(Kind.PDF, MEDIA_TYPE, Damage.EXPANDS);
        }
    }

    Optional<BufferedImage> picture(PackageMaterial material, int page) throws IOException {
        try (PDDocument pdf = open(material)) {
            if (page > pdf.getNumberOfPages()) {
                return Optional.empty();
            }
            Marks marks = marks(pdf.getPage(page - 1));
            return Optional.of(drawn(pdf, page - 1, marks, READING_DPI));
        }
    }

    static boolean isLookedAt(int index, int pages) {
        int between = Math.max(1, (pages - 2 * LOOKED_AT) / LOOKED_AT);
        return pages <= ALL_LOOKED_AT || index < LOOKED_AT || index >= pages - LOOKED_AT || index % between == 0;
    }

    private Marks marks(PDPage page) throws IOException {
        Marks marks = new Marks(page, limits.maxPixels());
        marks.processPage(page);
        if (marks.tooManyPixels) {
            throw new Pictures.TooManyPixels();
        }
        return marks;
    }

    private static PDDocument open(PackageMaterial material) throws IOException {
        return Loader.loadPDF(source(material), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    private static RandomAccessRead source(PackageMaterial material) throws IOException {
        if (material.size() <= IN_MEMORY) {
            try (InputStream in = material.open()) {
                return RandomAccessReadBuffer.createBufferFromStream(in);
            }
        }
        return OnDisk.of(LocalCopy.of(material, Objects.requireNonNull(material.content())));
    }

    /** A large file stays on disk: two of them in memory would be all there is. */
    private static final class OnDisk extends RandomAccessReadBufferedFile {
        private final LocalCopy copy;

        private OnDisk(LocalCopy copy) throws IOException {
            super(copy.file().toFile());
            this.copy = copy;
        }

        static OnDisk of(LocalCopy copy) throws IOException {
            try {
                return new OnDisk(copy);
            } catch (IOException | RuntimeException unreadable) {
                copy.close();
                throw unreadable;
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            copy.close();
        }
    }

    private Page page(PDDocument pdf, int index, boolean looking) throws IOException {
        PDFTextStripper stripper = new Interruptible.Stripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        String text = Texts.readable(stripper.getText(pdf));
        Marks marks = marks(pdf.getPage(index));
        boolean scan = marks.covered >= COVERED && text.replaceAll("\\s", "").length() < HARDLY_ANY_TEXT;
        boolean worthALook = (scan && isLookedAt(index, pdf.getNumberOfPages())) || marks.sealLike > 0;
        Look look = looking && worthALook ? look(pdf, index, marks) : null;
        return new Page(index + 1, text, marks.pictures, marks.shapes > 0, scan, look);
    }

    /** A huge page is drawn smaller, or one page would take all memory. */
    private static BufferedImage drawn(PDDocument pdf, int index, Marks marks, float dpi) throws IOException {
        PDRectangle box = pdf.getPage(index).getCropBox();
        double fits = POINTS_PER_INCH * Math.sqrt(MOST_PIXELS / Math.max(1, box.getWidth() * box.getHeight()));
        PDFRenderer renderer = new Interruptible.Renderer(pdf);
        // A picture far larger than the page needs would take all memory.
        renderer.setSubsamplingAllowed((long) marks.width * marks.height > 3 * MOST_PIXELS);
        return renderer.renderImageWithDPI(index, (float) Math.min(dpi, fits), ImageType.RGB);
    }

    private static Look look(PDDocument pdf, int index, Marks marks) throws IOException {
        BufferedImage image = drawn(pdf, index, marks, DPI);
        boolean aScan = marks.width > 0;
        return DocumentReader.look(
                image, aScan ? marks.width : image.getWidth(), aScan ? marks.height : image.getHeight());
    }

    /** Counts what is painted on a page. */
    private static final class Marks extends PDFGraphicsStreamEngine {
        private final double area;
        private int pictures;
        private int shapes;
        private int curves;
        /** Pictures of a seal's shape and size, round things drawn in red. */
        private int sealLike;

        private double covered;
        private int width;
        private int height;

        private final long maxPixels;
        private boolean tooManyPixels;

        Marks(PDPage page, long maxPixels) {
            super(page);
            this.maxPixels = maxPixels;
            this.area =
                    Math.max(1, page.getCropBox().getWidth() * page.getCropBox().getHeight());
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            Interruptible.goOn();
            super.processOperator(operator, operands);
        }

        /** A glyph that is drawn by a program of its own counts as drawn; to run the program for each letter takes half of the time. */
        @Override
        protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) {
            String letter = font.toUnicode(code);
            if (letter == null || !letter.isBlank()) {
                shapes++;
            }
        }

        @Override
        public void drawImage(PDImage image) {
            if ((long) image.getWidth() * image.getHeight() > maxPixels) {
                // PDFBox swallows what is thrown here.
                tooManyPixels = true;
                return;
            }
            pictures++;
            double share = Math.abs(getGraphicsState()
                            .getCurrentTransformationMatrix()
                            .createAffineTransform()
                            .getDeterminant())
                    / area;
            covered += share;
            double shape = (double) image.getWidth() / Math.max(1, image.getHeight());
            sealLike += share < LARGEST_SEAL && shape > 0.5 && shape < 2 ? 1 : 0;
            if (share > 0.5 && image.getWidth() > width) {
                width = image.getWidth();
                height = image.getHeight();
            }
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            // Only what is painted counts.
        }

        @Override
        public void clip(int windingRule) {
            // A clip paints nothing.
        }

        @Override
        public void moveTo(float x, float y) {
            // Only what is painted counts.
        }

        @Override
        public void lineTo(float x, float y) {
            // Only what is painted counts.
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            curves++;
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {
            // Only what is painted counts.
        }

        @Override
        public void endPath() {
            curves = 0;
        }

        private void painted(PDColor colour) throws IOException {
            shapes++;
            if (curves > 0 && !colour.isPattern()) {
                int rgb = colour.toRGB();
                int red = rgb >> 16 & 255;
                sealLike += red > 100 && red - Math.max(rgb >> 8 & 255, rgb & 255) > 40 ? 1 : 0;
            }
            curves = 0;
        }

        @Override
        public void strokePath() throws IOException {
            painted(getGraphicsState().getStrokingColor());
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            painted(getGraphicsState().getNonStrokingColor());
        }

        @Override
        public void fillAndStrokePath(int windingRule) throws IOException {
            painted(getGraphicsState().getStrokingColor());
        }

        @Override
        public void shadingFill(COSName shadingName) {
            shapes++;
        }
    }
}
