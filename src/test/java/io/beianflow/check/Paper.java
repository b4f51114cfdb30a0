package io.beianflow.check;

import io.beianflow.intake.PackageMaterial;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Documents for tests: PDFs with text, seals, scans, and pictures. The text of a PDF is drawn with a font of boxes that knows what its
 * boxes mean, so that no font file is needed and every character comes out again.
 */
public final class Paper {
    private static final int COLUMNS = 40;
    private static final int LINES = 42;
    private static final float SIZE = 11;
    private static final int CODES = 250;

    private final List<List<String>> pages = new ArrayList<>();
    private final List<BufferedImage> pictures = new ArrayList<>();
    private boolean sealed;
    private boolean signed;
    private int ballast;
    private boolean locked = true;
    private String password = "";

    private Paper() {}

    /** A PDF with an owner password, as BeianFlow recommends; lines longer than a page is wide are broken. */
    public static Paper of(String text) {
        Paper paper = new Paper();
        List<String> page = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            for (int from = 0; from == 0 || from < line.length(); from += COLUMNS) {
                page.add(line.substring(from, Math.min(line.length(), from + COLUMNS)));
            }
        }
        for (int from = 0; from < page.size(); from += LINES) {
            paper.pages.add(page.subList(from, Math.min(page.size(), from + LINES)));
        }
        return paper;
    }

    /** Pages that are pictures. */
    public static Paper scan(BufferedImage... pages) {
        Paper paper = new Paper();
        paper.pictures.addAll(List.of(pages));
        return paper;
    }

    /** A red round seal below the last line. */
    public Paper sealed() {
        sealed = true;
        return this;
    }

    /** Two characters of ink below the last lines. */
    public Paper signed() {
        signed = true;
        return this;
    }

    /** So many bytes more that nobody sees. */
    public Paper with(int bytes) {
        ballast = bytes;
        return this;
    }

    public Paper unprotected() {
        locked = false;
        return this;
    }

    /** Opens with this password only. */
    public Paper opensWith(String secret) {
        password = secret;
        return this;
    }

    public PackageMaterial.Content content() {
        return bytes(pdf());
    }

    public static PackageMaterial.Content bytes(byte[] bytes) {
        return new PackageMaterial.Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    public byte[] pdf() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Boxes boxes = new Boxes(pdf);
            for (int i = 0; i < pages.size(); i++) {
                boxes.page(pages.get(i), sealed && i == pages.size() - 1);
            }
            if (signed) {
                PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
                try (PDPageContentStream content =
                        new PDPageContentStream(pdf, last, PDPageContentStream.AppendMode.APPEND, false)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, ink()), 230, 40, 45, 30);
                    content.drawImage(LosslessFactory.createFromImage(pdf, ink()), 280, 40, 45, 30);
                }
            }
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(pdf, picture),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            if (ballast > 0) {
                byte[] noise = new byte[ballast];
                new Random(7).nextBytes(noise);
                pdf.getDocumentCatalog()
                        .getCOSObject()
                        .setItem("Ballast", new PDStream(pdf, new ByteArrayInputStream(noise)));
            }
            if (locked || !password.isEmpty()) {
                AccessPermission reading = new AccessPermission();
                reading.setCanModify(false);
                pdf.protect(new StandardProtectionPolicy("owner", password, reading));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage ink() {
        BufferedImage ink = new BufferedImage(180, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(ink);
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(10, 40, 60, 12);
        pen.drawLine(60, 12, 80, 50);
        pen.drawLine(80, 50, 160, 20);
        pen.dispose();
        return ink;
    }

    /** A sheet of A4 at 150 dpi with lines of text, needs a Chinese font on the machine only to look well. */
    public static BufferedImage sheet(String text, boolean seal, boolean coloured) {
        BufferedImage sheet = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(sheet);
        int y = 200;
        for (String line : text.split("\n", -1)) {
            pen.drawString(line, 150, y);
            y += 60;
        }
        if (seal) {
            seal(pen, 850, Math.min(1500, y + 120), 118);
        }
        pen.dispose();
        return coloured ? sheet : grey(sheet);
    }

    /** A licence or card of the given size. */
    public static BufferedImage card(String text, int width, int height) {
        BufferedImage card = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(card);
        pen.setColor(new Color(214, 232, 245));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(150, 40, 60));
        pen.fillRect(0, 0, width, height / 12);
        pen.setColor(Color.BLACK);
        int y = height / 5;
        for (String line : text.split("\n", -1)) {
            pen.drawString(line, width / 12, y);
            y += 56;
        }
        pen.dispose();
        return card;
    }

    public static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(image, 0, 0, null);
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(grey, 0, 0, null);
        return rgb;
    }

    public static PackageMaterial.Content png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return bytes(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, 34));
        return pen;
    }

    /** A ring with letters along it and a star. */
    public static void seal(Graphics2D pen, int x, int y, int radius) {
        pen.setColor(new Color(200, 30, 40));
        pen.setStroke(new BasicStroke(6));
        pen.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
        AffineTransform upright = pen.getTransform();
        for (int i = 0; i < 14; i++) {
            pen.translate(x, y);
            pen.rotate(Math.toRadians(-130 + i * 20));
            pen.drawString("章", -14, -radius + 38);
            pen.setTransform(upright);
        }
        int[] xs = new int[10];
        int[] ys = new int[10];
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius * 0.32 : radius * 0.13;
            xs[i] = x + (int) (r * Math.sin(Math.PI * i / 5));
            ys[i] = y - (int) (r * Math.cos(Math.PI * i / 5));
        }
        pen.fillPolygon(xs, ys, 10);
        pen.setColor(Color.BLACK);
    }

    /** Fonts whose glyphs are boxes, 250 characters each. */
    private static final class Boxes {
        private final PDDocument pdf;
        private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        private final List<COSDictionary> fonts = new ArrayList<>();

        Boxes(PDDocument pdf) {
            this.pdf = pdf;
        }

        void page(List<String> lines, boolean seal) throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            StringBuilder content = new StringBuilder();
            float y = PDRectangle.A4.getHeight() - 70;
            for (String line : lines) {
                float x = 70;
                for (int c : line.codePoints().toArray()) {
                    int number = numbers.computeIfAbsent(c, unknown -> numbers.size());
                    content.append("BT /F%d %s Tf %s %s Td <%02X> Tj ET%n"
                            .formatted(number / CODES, SIZE, x, y, 1 + number % CODES));
                    x += SIZE;
                }
                y -= SIZE * 1.5f;
            }
            if (seal) {
                content.append(vectorSeal(400, Math.max(90, y - 60), 57));
            }
            PDStream stream = new PDStream(pdf);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            COSDictionary known = new COSDictionary();
            for (int i = 0; i <= (numbers.size() - 1) / CODES; i++) {
                known.setItem(COSName.getPDFName("F" + i), font(i));
            }
            page.getCOSObject().setItem(COSName.RESOURCES, resources(known));
        }

        private static COSDictionary resources(COSDictionary fonts) {
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            return resources;
        }

        private COSDictionary font(int index) throws IOException {
            while (fonts.size() <= index) {
                fonts.add(new COSDictionary());
            }
            COSDictionary font = fonts.get(index);
            List<Integer> characters = new ArrayList<>(numbers.keySet())
                    .subList(index * CODES, Math.min(numbers.size(), (index + 1) * CODES));
            COSArray differences = new COSArray();
            differences.add(COSInteger.ONE);
            COSDictionary glyphs = new COSDictionary();
            COSArray widths = new COSArray();
            StringBuilder unicode = new StringBuilder("""
                    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                    1 begincodespacerange <00> <FF> endcodespacerange
                    """);
            for (int i = 0; i < characters.size(); i++) {
                COSName name = COSName.getPDFName("g" + i);
                differences.add(name);
                glyphs.setItem(name, glyph(characters.get(i)));
                widths.add(COSInteger.get(1000));
                StringBuilder hex = new StringBuilder();
                for (char half : Character.toChars(characters.get(i))) {
                    hex.append("%04X".formatted((int) half));
                }
                unicode.append("1 beginbfchar <%02X> <%s> endbfchar%n".formatted(i + 1, hex));
            }
            unicode.append("endcmap end end");
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.TYPE, COSName.ENCODING);
            encoding.setItem(COSName.DIFFERENCES, differences);
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1000, 1000));
            font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
            font.setItem(COSName.CHAR_PROCS, glyphs);
            font.setItem(COSName.ENCODING, encoding);
            font.setInt(COSName.FIRST_CHAR, 1);
            font.setInt(COSName.LAST_CHAR, characters.size());
            font.setItem(COSName.WIDTHS, widths);
            font.setItem(COSName.RESOURCES, new COSDictionary());
            font.setItem(COSName.TO_UNICODE, stream(unicode.toString()));
            return font;
        }

        /** Strokes that differ from character to character; a blank stays blank. */
        private COSStream glyph(int character) throws IOException {
            if (Set.of((int) ' ', 0x3000).contains(character)) {
                return stream("1000 0 d0");
            }
            StringBuilder strokes = new StringBuilder("1000 0 0 0 1000 1000 d1 60 w ");
            for (int bit = 0; bit < 6; bit++) {
                if ((character >> bit & 1) == 1) {
                    strokes.append("100 %d m 850 %d l S ".formatted(100 + bit * 130, 100 + bit * 130));
                } else {
                    strokes.append("%d 80 m %d 420 l S ".formatted(120 + bit * 130, 120 + bit * 130));
                }
            }
            return stream(strokes.toString());
        }

        private COSStream stream(String text) throws IOException {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
            return stream;
        }

        private static COSArray numbers(float... values) {
            COSArray array = new COSArray();
            for (float value : values) {
                array.add(new COSFloat(value));
            }
            return array;
        }

        private static String vectorSeal(float x, float y, float r) {
            StringBuilder seal = new StringBuilder("q 0.8 0.1 0.15 RG 0.8 0.1 0.15 rg 3 w ");
            float k = r * 0.5523f;
            seal.append("%f %f m %f %f %f %f %f %f c ".formatted(x + r, y, x + r, y + k, x + k, y + r, x, y + r));
            seal.append("%f %f %f %f %f %f c ".formatted(x - k, y + r, x - r, y + k, x - r, y));
            seal.append("%f %f %f %f %f %f c ".formatted(x - r, y - k, x - k, y - r, x, y - r));
            seal.append("%f %f %f %f %f %f c S ".formatted(x + k, y - r, x + r, y - k, x + r, y));
            for (int i = 0; i < 10; i++) {
                double star = i % 2 == 0 ? r * 0.32 : r * 0.13;
                seal.append("%f %f %s "
                        .formatted(
                                x + star * Math.sin(Math.PI * i / 5),
                                y + star * Math.cos(Math.PI * i / 5),
                                i == 0 ? "m" : "l"));
            }
            return seal.append("f Q\n").toString();
        }
    }
}
