package io.beianflow.bench;

import io.beianflow.similarity.Boilerplate;
import io.beianflow.similarity.FingerprintIndex;
import io.beianflow.similarity.Fingerprints;
import io.beianflow.similarity.Overlap;
import io.beianflow.similarity.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Compares invented reports of 20,000 letters (some 30 pages) with an archive of such reports: what is found of a report that copies a
 * share of another one with some sentences rewritten, and how long it takes. A fifth of each report are sentences that all of them share.
 */
public final class SimilarityBench {
    private static final int LETTERS = 20_000;
    private static final int WORDS = 4_000;
    private static final int SENTENCE = 40;
    private static final Boilerplate BOILERPLATE = new Boilerplate(Set.of(), 5, 2);

    private final Random random = new Random(82);
    private final List<String> words = new ArrayList<>();
    private final List<String> common = new ArrayList<>();
    private final FingerprintIndex index = new FingerprintIndex();
    private final List<List<String>> kept = new ArrayList<>();

    private SimilarityBench() {
        for (int i = 0; i < WORDS; i++) {
            words.add(random.ints(2 + random.nextInt(3), 0x4E00, 0x5600)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        for (int i = 0; i < LETTERS / SENTENCE / 5; i++) {
            common.add(sentence());
        }
    }

    /** Arguments: how many reports the archive holds. */
    public static void main(String... arguments) {
        new SimilarityBench().run(Integer.parseInt(arguments[0]));
    }

    private void run(int reports) {
        Rounds.Turn indexing = Rounds.Turn.of(() -> {
            for (int i = 0; i < reports; i++) {
                List<String> report = report();
                if (i % (reports / 20) == 0) {
                    kept.add(report);
                }
                index.add(
                        new Source("filing" + i, "report.pdf", Set.of("filer" + i), null),
                        Fingerprints.of(text(report)).distinct());
            }
            return index;
        });
        System.out.printf(
                Locale.ROOT,
                "%d reports written and indexed in %.1f s of processor time, heap in use %d MB%n",
                reports,
                indexing.processor() / 1000,
                heap() >> 20);
        System.out.println("copied / rewritten: best hit (second)   time");
        for (int[] shares :
                new int[][] {{100, 0}, {80, 10}, {60, 40}, {30, 10}, {30, 60}, {20, 20}, {10, 20}, {0, 0}}) {
            measure(shares[0], shares[1]);
        }
    }

    private void measure(int copied, int rewritten) {
        Rounds.Turn[] turns = new Rounds.Turn[kept.size()];
        int right = 0;
        int best = 0;
        int second = 0;
        for (int i = 0; i < kept.size(); i++) {
            String text = text(copyOf(kept.get(i), copied, rewritten));
            Overlap[] overlap = new Overlap[1];
            turns[i] = Rounds.Turn.of(
                    () -> overlap[0] = index.compare(Fingerprints.of(text), source -> true, BOILERPLATE, 0));
            List<Overlap.Share> shares = overlap[0].shares();
            String original = "filing" + i * (index.size() / kept.size());
            right += !shares.isEmpty() && shares.get(0).source().filing().equals(original) ? 1 : 0;
            best += shares.isEmpty() ? 0 : shares.get(0).percent();
            second += shares.size() < 2 ? 0 : shares.get(1).percent();
        }
        System.out.printf(
                Locale.ROOT,
                "%3d %% / %2d %%: %d of %d right, %d %% (%d %%)   median %.0f ms, longest %.0f ms, processor %.0f ms%n",
                copied,
                rewritten,
                right,
                kept.size(),
                best / kept.size(),
                second / kept.size(),
                Rounds.median(
                        Arrays.stream(turns).mapToDouble(Rounds.Turn::wall).toArray()),
                Arrays.stream(turns).mapToDouble(Rounds.Turn::wall).max().orElseThrow(),
                Rounds.median(
                        Arrays.stream(turns).mapToDouble(Rounds.Turn::processor).toArray()));
    }

    private List<String> copyOf(List<String> original, int copied, int rewritten) {
        List<String> copy = report();
        int sentences = original.size() * copied / 100;
        int from = random.nextInt(original.size() - sentences + 1);
        for (int i = from; i < from + sentences; i++) {
            copy.set(i, random.nextInt(100) < rewritten ? changed(original.get(i)) : original.get(i));
        }
        return copy;
    }

    /** A word in four is another one. */
    private String changed(String sentence) {
        StringBuilder changed = new StringBuilder(sentence);
        for (int at = random.nextInt(8); at + 2 < changed.length(); at += 8 + random.nextInt(5)) {
            changed.replace(at, at + 2, word().substring(0, 2));
        }
        return changed.toString();
    }

    private List<String> report() {
        List<String> report = new ArrayList<>();
        for (int i = 0; i < LETTERS / SENTENCE; i++) {
            report.add(i % 5 == 0 ? common.get(i / 5) : sentence());
        }
        return report;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        while (sentence.length() < SENTENCE) {
            sentence.append(word());
        }
        return sentence.substring(0, SENTENCE);
    }

    /** Frequent words come first, as in any language. */
    private String word() {
        return words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private static String text(List<String> sentences) {
        return String.join("。\n", sentences);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
