package io.beianflow.similarity;

/**
 * A stretch of the new text that stands in another one too.
 *
 * @param from place of its first letter in the text, from 0
 * @param to place after its last letter
 * @param letters how many of its letters were found again
 */
public record Passage(int from, int to, int letters) {}
