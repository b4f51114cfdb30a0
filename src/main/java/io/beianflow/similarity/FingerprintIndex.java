package io.beianflow.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which source has which fingerprint: one number for each, 40 bits of the fingerprint before 24 bits of the source, sorted. A report of 30
 * pages takes 42 KB. Grows only; safe to be used by several threads.
 */
public final class FingerprintIndex {
    private static final int SOURCE_BITS = 24;
    private static final long SOURCE_MASK = (1L << SOURCE_BITS) - 1;

    private final List<Source> sources = new ArrayList<>();
    /** By everything that tells whose a source is. */
    private final Map<String, Integer> filers = new HashMap<>();

    private final List<Integer> filerOf = new ArrayList<>();
    private int filersSeen;
    /** Sorted each, and each more than twice as long as the next. */
    private final List<long[]> runs = new ArrayList<>();

    /**
     * Adds a source.
     *
     * @param hashes as {@link Fingerprints#distinct} gives them
     */
    public synchronized void add(Source source, long... hashes) {
        long number = sources.size();
        if (number > SOURCE_MASK) {
            throw new IllegalStateException("the index holds " + number + " sources and no more");
        }
        sources.add(source);
        filerOf.add(filer(source));
        long[] run = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            run[i] = hashes[i] << SOURCE_BITS | number;
        }
        Arrays.sort(run);
        while (!runs.isEmpty() && runs.get(runs.size() - 1).length <= 2L * run.length) {
            run = merged(runs.remove(runs.size() - 1), run);
        }
        runs.add(run);
    }

    private int filer(Source source) {
        int filer = source.owners().stream()
                .filter(filers::containsKey)
                .mapToInt(filers::get)
                .min()
                .orElse(filersSeen);
        filersSeen = Math.max(filersSeen, filer + 1);
        source.owners().forEach(owner -> filers.putIfAbsent(owner, filer));
        return filer;
    }

    private static long[] merged(long[] one, long... other) {
        long[] merged = new long[one.length + other.length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takesLeft = right == other.length || (left < one.length && one[left] <= other[right]);
            merged[i] = takesLeft ? one[left++] : other[right++];
        }
        return merged;
    }

    public synchronized int size() {
        return sources.size();
    }

    /**
     * Compares a text with every source that may be compared with it.
     *
     * @param foreign leaves out the filer's own earlier texts
     * @param leastPercent a source that has less of the text does not count
     */
    public synchronized Overlap compare(
            Fingerprints text, Predicate<Source> foreign, Boilerplate boilerplate, int leastPercent) {
        BitSet allowed = new BitSet(sources.size());
        IntStream.range(0, sources.size())
                .filter(i -> foreign.test(sources.get(i)))
                .forEach(allowed::set);
        int[][] having = new int[text.size()][];
        int judged = 0;
        int[] counts = new int[sources.size()];
        for (int i = 0; i < text.size(); i++) {
            int[] found = sourcesOf(text.hash(i), allowed);
            if (boilerplate.isTemplate(text.hash(i)) || boilerplate.isCommon(filers(found), filersSeen)) {
                continue;
            }
            judged++;
            having[i] = found;
            for (int source : found) {
                counts[source]++;
            }
        }
        return judged == 0 ? Overlap.NONE : overlap(text, having, counts, judged, leastPercent);
    }

    private Overlap overlap(Fingerprints text, int[][] having, int[] counts, int judged, int leastPercent) {
        BitSet pieces = new BitSet(counts.length);
        IntStream.range(0, counts.length)
                .filter(source -> counts[source] > 0 && percent(counts[source], judged) >= leastPercent)
                .forEach(pieces::set);
        BitSet shared = new BitSet(text.size());
        for (int i = 0; i < having.length; i++) {
            if (having[i] != null && Arrays.stream(having[i]).anyMatch(pieces::get)) {
                shared.set(i);
            }
        }
        List<Overlap.Share> shares = pieces.stream()
                .mapToObj(source -> new Overlap.Share(sources.get(source), percent(counts[source], judged)))
                .sorted(Comparator.comparingInt((Overlap.Share share) -> -share.percent())
                        .thenComparing(Overlap.Share::source, Source.ORDER))
                .toList();
        return new Overlap(percent(shared.cardinality(), judged), shares, Passages.of(text, shared));
    }

    private static int percent(int part, int whole) {
        return (int) (100L * part / whole);
    }

    private int[] sourcesOf(long hash, BitSet allowed) {
        long first = hash << SOURCE_BITS;
        int[] found = {};
        for (long[] run : runs) {
            int at = Arrays.binarySearch(run, first);
            int from = at < 0 ? -at - 1 : at;
            int to = from;
            while (to < run.length && (run[to] & ~SOURCE_MASK) == first) {
                to++;
            }
            if (to > from) {
                int[] here = Arrays.stream(run, from, to)
                        .mapToInt(posting -> (int) (posting & SOURCE_MASK))
                        .filter(allowed::get)
                        .toArray();
                int before = found.length;
                found = Arrays.copyOf(found, before + here.length);
                System.arraycopy(here, 0, found, before, here.length);
            }
        }
        return found;
    }

    private long filers(int... found) {
        return Arrays.stream(found).map(filerOf::get).distinct().count();
    }
}
