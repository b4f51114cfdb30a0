package io.beianflow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintIndexTest {
    private static final Boilerplate NONE = new Boilerplate(Set.of(), 1000, 100);

    private final FingerprintIndex index = new FingerprintIndex();

    @Test
    void findsACopyWhateverItsWidthCaseDigitsAndLineBreaks() {
        String text = letters(1, 400);
        add("earlier", text);

        Overlap overlap = compare("第１章\n" + text.replaceAll("(.{17})", "$1 \n2026，"));

        assertThat(overlap.percent()).isGreaterThanOrEqualTo(99);
        assertThat(overlap.shares())
                .extracting(share -> share.source().filing())
                .containsExactly("earlier");
    }

    @Test
    void findsACopyUnderAnotherName() {
        String text = letters(2, 400);
        index.add(
                new Source("earlier", "r.pdf", Set.of("earlier"), null),
                Fingerprints.of(text.replaceAll("(.{25})", "$1甲乙丙丁公司"), List.of("甲乙丙丁公司"))
                        .distinct());

        Overlap overlap = index.compare(
                Fingerprints.of(text.replaceAll("(.{25})", "$1戊己庚辛（福州）公司"), List.of("戊己庚辛（福州）公司")),
                source -> true,
                NONE,
                5);

        assertThat(overlap.percent()).isEqualTo(100);
    }

    @Test
    void saysWhereThePassagesStand() {
        String copied = letters(3, 60);
        add("earlier", letters(4, 200) + copied);
        String text = letters(5, 100) + copied + letters(6, 100);

        Passage passage = compare(text).passages().get(0);

        assertThat(text.substring(passage.from(), passage.to())).hasSizeBetween(50, 60);
        assertThat(copied).contains(text.substring(passage.from(), passage.to()));
    }

    @Test
    void leavesOutTheFilersOwnTexts() {
        String text = letters(7, 300);
        add("own", text);

        Overlap overlap = index.compare(Fingerprints.of(text), source -> !source.isOf(Set.of("own")), NONE, 5);

        assertThat(overlap.percent()).isZero();
    }

    @Test
    void leavesOutWhatManyFilersHave() {
        String common = letters(8, 200);
        for (int i = 0; i < 6; i++) {
            add("filer" + i, common + letters(100 + i, 200));
        }
        Fingerprints text = Fingerprints.of(common + letters(9, 200));

        assertThat(index.compare(text, source -> true, new Boilerplate(Set.of(), 5, 2), 5)
                        .percent())
                .isZero();
        assertThat(index.compare(text, source -> true, new Boilerplate(Set.of(), 6, 2), 5)
                        .percent())
                .isGreaterThan(40);
    }

    @Test
    void countsTheFilingsOfOneFilerOnce() {
        String text = letters(10, 200);
        for (int i = 0; i < 8; i++) {
            index.add(
                    new Source("filing" + i, "r.pdf", Set.of("one filer"), null),
                    Fingerprints.of(text).distinct());
        }

        assertThat(index.compare(Fingerprints.of(text), source -> true, new Boilerplate(Set.of(), 5, 2), 5)
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void leavesOutTheTemplate() {
        String heading = letters(11, 60);
        add("earlier", heading + letters(12, 100));
        Fingerprints text = Fingerprints.of(heading);

        assertThat(index.compare(text, source -> true, new Boilerplate(Fingerprints.everyOf(heading), 5, 2), 5))
                .isEqualTo(Overlap.NONE);
    }

    @Test
    void addsUpWhatWasPiecedTogether() {
        StringBuilder pieced = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String text = letters(20 + i, 500);
            add("filing" + i, text);
            pieced.append(text, 0, 150);
        }

        Overlap overlap = compare(pieced + letters(30, 400));

        assertThat(overlap.shares()).hasSize(4).allMatch(share -> share.percent() < 20);
        assertThat(overlap.percent()).isBetween(50, 62);
    }

    @Test
    void readsWhatItWrote() {
        Fingerprints text = Fingerprints.of(letters(40, 300));

        assertThat(Fingerprints.read(text.bytes())).isEqualTo(text.distinct());
    }

    @Test
    void hasNothingToSayAboutAWord() {
        assertThat(compare("算法")).isEqualTo(Overlap.NONE);
    }

    private void add(String filer, String text) {
        index.add(
                new Source(filer, "r.pdf", Set.of(filer), null),
                Fingerprints.of(text).distinct());
    }

    private Overlap compare(String text) {
        return index.compare(Fingerprints.of(text), source -> true, NONE, 5);
    }

    private static String letters(long seed, int count) {
        return new Random(seed)
                .ints(count, 0x4E00, 0x5E00)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
