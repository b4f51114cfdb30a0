package io.beianflow.document;

import java.util.List;

/**
 * What the eye sees on a page or picture.
 *
 * @param width of the picture or scan itself in pixels, height likewise
 * @param colour share of pixels that are clearly coloured, 0 to 1; 0.001 and less is a grey picture
 * @param sharpness near 0 is a blur, 60 and more reads well; -1 when there is too little ink to tell
 * @param seals round red seals
 * @param greySeal whether a seal is there that lost its colour
 */
public record Look(int width, int height, double colour, double sharpness, List<Seal> seals, boolean greySeal) {
    /** Share of coloured pixels up to which a picture is grey. */
    public static final double GREY = 0.001;

    public Look {
        seals = List.copyOf(seals);
    }

    /** In pixels. */
    public int longerSide() {
        return Math.max(width, height);
    }

    /**
     * A round seal.
     *
     * @param x centre from the left, y from the top, radius: all as shares of the page's width
     */
    public record Seal(double x, double y, double radius) {}
}
