package io.beianflow.similarity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What is left of a text to recognise it by (winnowing, Schleimer et al. 2003): hashes of {@value #LENGTH} letters, the least of every
 * {@value #WINDOW} neighbours. Whatever two texts share over 15 letters has a common fingerprint, and the text cannot be read back.
 */
public final class Fingerprints {
    static final int LENGTH = 10;
    static final int WINDOW = 6;

    private static final long BASE = 1_000_003L;
    private static final long FIRST_WEIGHT = power(LENGTH - 1);

    private final Letters letters;
    private final long[] hashes;
    /** Index of the first letter each hash was made of. */
    private final int[] starts;

    private Fingerprints(Letters letters, long[] hashes, int[] starts) {
        this.letters = letters;
        this.hashes = hashes;
        this.starts = starts;
    }

    public static Fingerprints of(String text) {
        return of(text, List.of());
    }

    /**
     * Those of a text as if the names did not stand in it: a report copied under another name stays the same report.
     *
     * @param names of the filer and its products; those under four letters are not left out
     */
    public static Fingerprints of(String text, Collection<String> names) {
        Letters letters = Letters.of(text, names);
        long[] all = hashesOf(letters);
        int windows = Math.max(0, all.length - WINDOW + 1);
        long[] hashes = new long[windows];
        int[] starts = new int[windows];
        int kept = 0;
        int last = -1;
        for (int i = 0; i < windows; i++) {
            int least = leastFrom(i, all);
            if (least != last) {
                hashes[kept] = all[least];
                starts[kept] = least;
                kept++;
                last = least;
            }
        }
        return new Fingerprints(letters, Arrays.copyOf(hashes, kept), Arrays.copyOf(starts, kept));
    }

    /** Every hash of a text, not the least ones only: a text found here in part is recognised whatever stands around it. */
    public static Set<Long> everyOf(String text) {
        return LongStream.of(hashesOf(Letters.of(text, List.of()))).boxed().collect(Collectors.toSet());
    }

    private static int leastFrom(int from, long... hashes) {
        int least = from;
        for (int i = from + 1; i < from + WINDOW; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }

    private static long[] hashesOf(Letters letters) {
        long[] hashes = new long[Math.max(0, letters.size() - LENGTH + 1)];
        long rolling = 0;
        for (int i = 0; i < letters.size(); i++) {
            if (i >= LENGTH) {
                rolling -= FIRST_WEIGHT * letters.at(i - LENGTH);
            }
            rolling = rolling * BASE + letters.at(i);
            if (i >= LENGTH - 1) {
                hashes[i - LENGTH + 1] = mixed(rolling);
            }
        }
        return hashes;
    }

    /** The last step of MurmurHash3: the least hash must not be that of the smallest letters. */
    private static long mixed(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    /** In the order of the text; the same one may come twice. */
    int size() {
        return hashes.length;
    }

    long hash(int index) {
        return hashes[index];
    }

    int start(int index) {
        return starts[index];
    }

    /** Where a letter stands in the text. */
    int place(int letter) {
        return letters.place(letter);
    }

    /** Sorted, each once. */
    public long[] distinct() {
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** As {@link #distinct} to be stored, 8 bytes each. */
    public byte[] bytes() {
        long[] distinct = distinct();
        ByteBuffer bytes = ByteBuffer.allocate(distinct.length * Long.BYTES);
        LongStream.of(distinct).forEach(bytes::putLong);
        return bytes.array();
    }

    /** What {@link #bytes} wrote. */
    public static long[] read(byte[] bytes) {
        long[] hashes = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        return hashes;
    }
}
