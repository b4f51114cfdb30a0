package io.beianflow.check;

import io.beianflow.ocr.TextLine;
import java.util.List;

/**
 * What is printed on a certificate.
 *
 * @param lines of a text in their order, of a picture in no order
 * @param exact whether it is the text of the file itself; else it was read off a picture and may be misread
 * @param page from which it was taken, from 1
 */
public record Imprint(List<TextLine> lines, boolean exact, int page) {
    public static final Imprint NONE = new Imprint(List.of(), false, 1);

    public Imprint {
        lines = List.copyOf(lines);
    }
}
