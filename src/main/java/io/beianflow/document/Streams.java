package io.beianflow.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds streams of a PDF that unpack to more than any honest one does, before PDFBox unpacks them in memory. */
final class Streams {
    /** Bytes of drawing instructions or a font. */
    private static final long LARGEST = 64L << 20;
    /** Bytes of a picture's pixels. */
    private static final long LARGEST_PICTURE = 320L << 20;
    /** Deflate packs no tighter than this. */
    private static final long TIGHTEST = 1032;

    private static final List<COSName> PACKED =
            List.of(COSName.FLATE_DECODE, COSName.LZW_DECODE, COSName.RUN_LENGTH_DECODE);

    private Streams() {}

    /** A stream that would fill the memory. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static void refuseBombs(PDDocument pdf) throws IOException {
        for (COSObjectKey key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                refuseBomb(stream);
            }
            Interruptible.goOn();
        }
    }

    private static void refuseBomb(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters == null) {
            return;
        }
        List<? extends COSBase> chain = filters instanceof COSArray array ? array.toList() : List.of(filters);
        long packings = chain.stream().filter(PACKED::contains).count();
        if (packings > 1) {
            throw new Bomb();
        }
        long allowed = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) ? LARGEST_PICTURE : LARGEST;
        if (COSName.FLATE_DECODE.equals(filters) && stream.getLength() * TIGHTEST > allowed) {
            refuseMoreThan(allowed, stream);
        }
    }

    private static void refuseMoreThan(long allowed, COSStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (InputStream raw = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = raw.read(buffer); read >= 0; read = raw.read(buffer)) {
                unpacked += read;
                if (unpacked > allowed) {
                    throw new Bomb();
                }
                Interruptible.goOn();
            }
        } catch (Bomb bomb) {
            throw bomb;
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            // What PDFBox makes of it is its business; it did not unpack to too much.
        }
    }
}
