package io.beianflow.filing;

import java.util.List;

/**
 * One page of a list of filings.
 *
 * @param items filings without their tracks
 * @param total how many match; a lower bound when {@code totalIsExact} is false
 */
public record FilingPage(List<Filing> items, int page, int size, long total, boolean totalIsExact) {
    public FilingPage {
        items = List.copyOf(items);
    }
}
