package io.beianflow.ocr;

import java.util.List;

/**
 * A line of print, or a part of one.
 *
 * @param certainty of each character (code point) of the text, 0 to 1
 * @param x left edge in pixels of the upright picture; {@code y} the upper edge
 */
public record TextLine(String text, List<Float> certainty, double x, double y, double width, double height) {
    public TextLine {
        certainty = List.copyOf(certainty);
    }
}
