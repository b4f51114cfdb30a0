package io.beianflow.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Joins fingerprints that stand close together into passages a person can look up. */
final class Passages {
    /** Letters between two fingerprints that a changed word may take. */
    private static final int GAP = 12;

    /** A shorter passage is a phrase that anybody may write. */
    private static final int SHORTEST = 20;

    private Passages() {}

    static List<Passage> of(Fingerprints text, BitSet shared) {
        List<Passage> passages = new ArrayList<>();
        int begin = -1;
        int end = 0;
        int covered = 0;
        for (int i = shared.nextSetBit(0); i >= 0; i = shared.nextSetBit(i + 1)) {
            int start = text.start(i);
            if (begin >= 0 && start > end + GAP) {
                add(passages, text, begin, end, covered);
                begin = -1;
            }
            if (begin < 0) {
                begin = start;
                end = start;
                covered = 0;
            }
            covered += start + Fingerprints.LENGTH - Math.max(start, end);
            end = start + Fingerprints.LENGTH;
        }
        if (begin >= 0) {
            add(passages, text, begin, end, covered);
        }
        passages.sort(
                Comparator.comparingInt((Passage passage) -> -passage.letters()).thenComparingInt(Passage::from));
        return passages;
    }

    private static void add(List<Passage> passages, Fingerprints text, int begin, int end, int covered) {
        if (covered >= SHORTEST) {
            passages.add(new Passage(text.place(begin), text.place(end - 1) + 1, covered));
        }
    }
}
