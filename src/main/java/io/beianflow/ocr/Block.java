package io.beianflow.ocr;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A piece of text as the recogniser gives it.
 *
 * @param scores of each character
 * @param corners x and y of four corners, from the upper left of the picture as it lies, clockwise
 * @param upsideDown whether it stood on its head
 */
record Block(String text, List<Float> scores, List<Integer> corners, boolean upsideDown) {
    @JsonIgnore
    double width() {
        return Math.hypot(corners.get(2) - corners.get(0), corners.get(3) - corners.get(1));
    }

    @JsonIgnore
    double height() {
        return Math.hypot(corners.get(6) - corners.get(0), corners.get(7) - corners.get(1));
    }

    /** Of the upper edge against the horizontal, in radians. */
    @JsonIgnore
    double slope() {
        return Math.atan2(corners.get(3) - corners.get(1), corners.get(2) - corners.get(0));
    }
}
