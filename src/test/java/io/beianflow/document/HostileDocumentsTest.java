package io.beianflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.document.Document.Damage;
import io.beianflow.intake.PackageMaterial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What strangers' laptops send: each is an answer about the document and neither a crash nor a hang. */
class HostileDocumentsTest {
    private static final DocumentReader READER = new DocumentReader(new DocumentLimits(400, 80_000_000, 20));
    private static final DocumentReader HASTY = new DocumentReader(new DocumentLimits(400, 80_000_000, 1));

    @Test
    void refusesInstructionsThatUnpackToAGigabyte() throws IOException {
        assertThat(damage(READER, pageOf(blanks(1 << 30)))).isEqualTo(Damage.EXPANDS);
    }

    @Test
    void refusesAStreamPackedTwice() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream stream = pdf.getDocument().createCOSStream();
            COSArray twice = new COSArray();
            twice.add(COSName.FLATE_DECODE);
            twice.add(COSName.FLATE_DECODE);
            try (OutputStream out = stream.createOutputStream(twice)) {
                out.write(new byte[1 << 20]);
            }
            page.setContents(new PDStream(stream));

            assertThat(damage(READER, saved(pdf))).isEqualTo(Damage.EXPANDS);
        }
    }

    @Test
    void refusesAPictureInAPdfByItsHeader() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream picture = pdf.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.WIDTH, COSInteger.get(60_000));
            picture.setItem(COSName.HEIGHT, COSInteger.get(60_000));
            picture.setItem(COSName.BITS_PER_COMPONENT, COSInteger.ONE);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[1 << 16]);
            }
            page.setResources(new PDResources());
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named("Im1", picture));
            write(pdf, page, "q 500 0 0 700 0 0 cm /Im1 Do Q");

            assertThat(damage(READER, saved(pdf))).isEqualTo(Damage.TOO_MANY_PIXELS);
        }
    }

    @Test
    void survivesFormsThatDrawThemselves() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDFormXObject form = new PDFormXObject(pdf);
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, named("Fm1", form.getCOSObject()));
            form.setResources(resources);
            form.setBBox(page.getMediaBox());
            try (OutputStream out = form.getStream().createOutputStream()) {
                out.write("/Fm1 Do /Fm1 Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setResources(resources);
            write(pdf, page, "/Fm1 Do");

            assertThat(READER.read(material(saved(pdf)), true)).isNotNull();
        }
    }

    /** Forms that draw two others each: two to the thirtieth calls from a few kilobytes. */
    @Test
    void stopsWorkThatHasNoEndAndLeavesNoThreadBehind() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDFormXObject inner = form(pdf, page, null);
            for (int depth = 0; depth < 30; depth++) {
                inner = form(pdf, page, inner);
            }
            page.setResources(inner.getResources());
            write(pdf, page, "/Fm1 Do /Fm1 Do");

            assertThat(damage(HASTY, saved(pdf))).isIn(Damage.TOO_SLOW, Damage.BROKEN);
        }
        long end = System.nanoTime() + 20_000_000_000L;
        while (readers() > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(readers()).isZero();
    }

    @Test
    void refusesAPictureByItsHeaderBeforeDecoding() throws IOException {
        assertThat(damage(READER, pngHeader(60_000, 60_000))).isEqualTo(Damage.TOO_MANY_PIXELS);
        assertThat(damage(READER, pngHeader(1, 1))).isEqualTo(Damage.BROKEN);
    }

    @Test
    void refusesAWordDocumentThatUnpacksToFarMore() throws IOException {
        assertThat(damage(READER, word(200_000_000))).isEqualTo(Damage.EXPANDS);
    }

    @Test
    void opensNoEntityOfAWordDocument() throws IOException {
        Document document = READER.read(material(zip("word/document.xml", """
                        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>""")), false);

        assertThat(document.text()).isEmpty();
    }

    private static PDFormXObject form(PDDocument pdf, PDPage page, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(page.getMediaBox());
        PDResources resources = new PDResources();
        form.setResources(resources);
        if (inner != null) {
            resources.getCOSObject().setItem(COSName.XOBJECT, named("Fm1", inner.getCOSObject()));
        }
        try (OutputStream out = form.getStream().createOutputStream()) {
            out.write((inner == null ? "0 0 1 1 re f" : "/Fm1 Do /Fm1 Do").getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("document-reader"))
                .count();
    }

    private static org.apache.pdfbox.cos.COSDictionary named(String name, COSStream stream) {
        org.apache.pdfbox.cos.COSDictionary names = new org.apache.pdfbox.cos.COSDictionary();
        names.setItem(COSName.getPDFName(name), stream);
        return names;
    }

    private static void write(PDDocument pdf, PDPage page, String instructions) throws IOException {
        page.setContents(new PDStream(
                pdf, new ByteArrayInputStream(instructions.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
    }

    private static byte[] pageOf(InputStream instructions) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            page.setContents(new PDStream(pdf, instructions, COSName.FLATE_DECODE));
            return saved(pdf);
        }
    }

    private static InputStream blanks(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int filled = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, from, from + filled, (byte) ' ');
                left -= filled;
                return filled;
            }
        };
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(33);
        header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        header.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array(), 12, 17);
        header.putInt((int) check.getValue());
        return header.array();
    }

    private static byte[] word(int blanks) throws IOException {
        return zip("word/document.xml", " ".repeat(blanks));
    }

    /** A Word document with one part replaced. */
    private static byte[] zip(String part, String text) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("x");
            word.write(plain);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in =
                        new java.util.zip.ZipInputStream(new ByteArrayInputStream(plain.toByteArray()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static Damage damage(DocumentReader reader, byte[] bytes) {
        return reader.read(material(bytes), true).damage();
    }

    private static PackageMaterial material(byte[] bytes) {
        return new PackageMaterial(
                "self-assessment-report", "report.pdf", null, null, null, null, null, new PackageMaterial.Content() {
                    @Override
                    public long size() {
                        return bytes.length;
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(bytes);
                    }
                });
    }
}
