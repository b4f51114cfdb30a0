package io.beianflow.document;

import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param number from 1
 * @param text visible text, compatibility radicals of some PDF writers turned into the characters they stand for
 * @param pictures how many pictures are on it
 * @param drawn whether lines or shapes are drawn on it
 * @param scan whether it is the picture of a page: nearly no text, covered by pictures
 * @param look what the eye sees; null when nobody looked: no scan, or one of the middle pages of a very long one
 */
public record Page(
        int number,
        String text,
        int pictures,
        boolean drawn,
        boolean scan,
        @Nullable Look look) {
    public boolean isBlank() {
        return text.isBlank() && pictures == 0 && !drawn;
    }
}
