package io.beianflow.pages.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of the data to read: a heading and its answers.
 *
 * @param within the parts below it, in reading order; empty except at depth 0
 */
public record DataSheet(String id, String title, int depth, List<Answer> answers, List<DataSheet> within) {
    public DataSheet {
        answers = List.copyOf(answers);
        within = List.copyOf(within);
    }

    /** This part and those below it. */
    public List<DataSheet> all() {
        List<DataSheet> all = new ArrayList<>(List.of(this));
        all.addAll(within);
        return all;
    }

    /** One answer; personal values are masked. */
    public record Answer(String pointer, String label, String value) {}
}
