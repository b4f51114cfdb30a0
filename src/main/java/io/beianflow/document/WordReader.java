package io.beianflow.document;

import io.beianflow.document.Document.Damage;
import io.beianflow.document.Document.Kind;
import io.beianflow.intake.PackageMaterial;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Text and pictures of a docx. POI's own guard refuses what is packed too tightly; it stays on. */
final class WordReader {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final long LARGEST_ENTRY = 200L << 20;
    /** Bytes of all XML together; in memory it takes about ten times as much. */
    private static final long LARGEST_XML = 24L << 20;

    private static final long LONGEST_TEXT = 5_000_000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxTextSize(LONGEST_TEXT);
        if (ZipSecureFile.getMinInflateRatio() <= 0) {
            throw new IllegalStateException("somebody switched off POI's guard against zip bombs");
        }
    }

    private static final int MOST_PICTURES = 60;
    /** How much wider than a picture of a seal the page is on which seals are looked for. */
    private static final int MARGIN = 4;

    /** Nobody knows where on its page a picture stands: at the foot, as is usual. */
    private static final Look SEALED = new Look(1240, 1754, 1, -1, List.of(new Look.Seal(0.7, 1.2, 0.09)), false);

    private WordReader() {}

    /** A picture of a whole page with a seal on it, or of the seal alone. */
    private static boolean showsSeal(XWPFPictureData picture, long maxPixels) {
        try (InputStream in = new ByteArrayInputStream(picture.getData())) {
            BufferedImage image = Pictures.decode(in, maxPixels).image();
            return !SealFinder.red(image).isEmpty()
                    || !SealFinder.red(onPage(image)).isEmpty();
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private static BufferedImage onPage(BufferedImage image) {
        int side = 120;
        int height = Math.max(1, Math.min(4 * side, image.getHeight() * side / image.getWidth()));
        BufferedImage page = new BufferedImage(MARGIN * side, height + 2 * side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.drawImage(Pictures.scaled(image, side, height), side, side, null);
        pen.dispose();
        return page;
    }

    static boolean isWord(PackageMaterial material) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(material.open()))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && seen < 1000; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return true;
                }
                seen++;
            }
            return false;
        }
    }

    /** Counted while unpacking: what an archive says of its sizes may be a lie. */
    private static boolean expands(PackageMaterial material) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long xml = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(material.open()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean counts = name.endsWith(".xml") || name.endsWith(".rels");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    xml += counts ? read : 0;
                    if (xml > LARGEST_XML) {
                        return true;
                    }
                    Interruptible.goOn();
                }
            }
        }
        return false;
    }

    static Document read(PackageMaterial material, String mediaType, long maxPixels) throws IOException {
        if (expands(material)) {
            return Document.unread(Kind.WORD, mediaType, Damage.EXPANDS);
        }
        try (InputStream in = new BufferedInputStream(material.open());
                XWPFDocument word = new XWPFDocument(in)) {
            List<String> lines = new ArrayList<>();
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> lines.add(cell.getText())));
                }
            }
            int pictures = word.getAllPictures().size();
            Look look = word.getAllPictures().stream()
                            .limit(MOST_PICTURES)
                            .anyMatch(picture -> showsSeal(picture, maxPixels))
                    ? SEALED
                    : null;
            String text = Texts.readable(String.join("\n", lines));
            return new Document(
                    Kind.WORD, mediaType, null, false, List.of(new Page(1, text, pictures, false, false, look)));
        } catch (IOException | RuntimeException broken) {
            boolean bomb =
                    String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb");
            return Document.unread(Kind.WORD, mediaType, bomb ? Damage.EXPANDS : Damage.BROKEN);
        }
    }
}
