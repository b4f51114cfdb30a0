package io.beianflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    @Test
    void looksAtEveryPageOfAnOrdinaryScan() {
        assertThat(lookedAt(60)).hasSize(60);
    }

    @Test
    void looksAtBothEndsOfAVeryLongScanAndAtSomeBetween() {
        List<Integer> pages = lookedAt(400);

        assertThat(pages).hasSizeBetween(36, 40);
        assertThat(pages.subList(0, 12))
                .isEqualTo(IntStream.range(0, 12).boxed().toList());
        assertThat(pages.subList(pages.size() - 12, pages.size()))
                .isEqualTo(IntStream.range(388, 400).boxed().toList());
        assertThat(pages).anyMatch(page -> page > 150 && page < 250);
    }

    private static List<Integer> lookedAt(int pages) {
        return IntStream.range(0, pages)
                .filter(page -> PdfReader.isLookedAt(page, pages))
                .boxed()
                .toList();
    }
}
