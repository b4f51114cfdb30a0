package io.beianflow.similarity;

import java.util.List;

/**
 * What a text shares with earlier ones.
 *
 * @param percent of the text that stands in any of the sources
 * @param shares by source, the largest first
 * @param passages the longest first, then in the order of the text
 */
public record Overlap(int percent, List<Share> shares, List<Passage> passages) {
    static final Overlap NONE = new Overlap(0, List.of(), List.of());

    public Overlap {
        shares = List.copyOf(shares);
        passages = List.copyOf(passages);
    }

    /** Percent of the text that stands in one source. */
    public record Share(Source source, int percent) {}

    /** How many letters were found again. */
    public int letters() {
        return passages.stream().mapToInt(Passage::letters).sum();
    }
}
