package io.beianflow.ocr;

import java.awt.image.BufferedImage;
import java.util.List;

/** Reads the printed text of a picture. The same pixels give the same lines, unless there was no time to read them. */
public interface TextRecognition {
    /**
     * The lines of a picture in no order, turned upright whichever way the picture lies. Empty when there is no text, when reading is
     * switched off or not possible on this machine, and when it took too long: nothing can be concluded from an empty answer.
     */
    List<TextLine> read(BufferedImage picture);

    /** Whether the character is one that can be told at all; rare ones are read as others, and confidently so. */
    boolean knows(int codePoint);
}
