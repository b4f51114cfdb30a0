package io.beianflow.check.rules;

import java.util.List;
import java.util.function.IntPredicate;

/** Whether what stands in the form is what stands on the certificate, as far as its print could be read. */
enum Likeness {
    SAME,
    /** It may be misread: a person should look. */
    UNSURE,
    DIFFERENT;

    /** Measured on drawn certificates: what is read as another character is hardly ever as certain. */
    private static final float CERTAIN = 0.9f;

    private static final float BEYOND_DOUBT = 0.985f;

    /** The best of several ways to read the print. */
    static Likeness of(String form, List<Printed> ways, boolean exact, IntPredicate canBeTold) {
        Likeness best = ways.isEmpty() ? UNSURE : DIFFERENT;
        for (Printed way : ways) {
            Likeness likeness = of(Printed.compact(form), way.compact(), exact, canBeTold);
            best = likeness.compareTo(best) < 0 ? likeness : best;
        }
        return best;
    }

    private static Likeness of(String form, Printed print, boolean exact, IntPredicate canBeTold) {
        if (form.equals(print.text())) {
            return SAME;
        }
        if (exact) {
            return DIFFERENT;
        }
        Edits edits = new Edits(form, print, canBeTold);
        return edits.certain >= 2 || edits.beyondDoubt >= 1 ? DIFFERENT : UNSURE;
    }

    /** What separates two texts, by the shortest way from one to the other (Levenshtein). */
    private static final class Edits {
        private final String form;
        private final Printed print;
        private final IntPredicate canBeTold;
        private int certain;
        private int beyondDoubt;

        Edits(String form, Printed print, IntPredicate canBeTold) {
            this.form = form;
            this.print = print;
            this.canBeTold = canBeTold;
            walk(costs());
        }

        private int[][] costs() {
            int[][] costs = new int[form.length() + 1][print.text().length() + 1];
            for (int i = 0; i <= form.length(); i++) {
                for (int j = 0; j <= print.text().length(); j++) {
                    if (i == 0 || j == 0) {
                        costs[i][j] = i + j;
                    } else {
                        int replaced = costs[i - 1][j - 1] + (isSame(i, j) ? 0 : 1);
                        costs[i][j] = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                    }
                }
            }
            return costs;
        }

        private void walk(int[][] costs) {
            int i = form.length();
            int j = print.text().length();
            while (i > 0 || j > 0) {
                if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + (isSame(i, j) ? 0 : 1)) {
                    if (!isSame(i, j)) {
                        replaced(form.charAt(i - 1), j - 1);
                    }
                    i--;
                    j--;
                } else if (i > 0 && costs[i][j] == costs[i - 1][j] + 1) {
                    // Print is often lost at an edge, seldom in the middle.
                    boolean inside = j > 0 && j < print.text().length() && !Printed.isBracket(form.charAt(i - 1));
                    certain += inside ? 1 : 0;
                    i--;
                } else {
                    boolean inside = j > 1 && j < print.text().length();
                    certain += inside && isCertain(j - 1, CERTAIN) ? 1 : 0;
                    j--;
                }
            }
        }

        private void replaced(char inForm, int at) {
            if (canBeTold.test(inForm)) {
                certain += isCertain(at, CERTAIN) ? 1 : 0;
                beyondDoubt += isCertain(at, BEYOND_DOUBT) ? 1 : 0;
            }
        }

        private boolean isCertain(int at, float degree) {
            return print.certainty().get(at) >= degree
                    && !Printed.isBracket(print.text().charAt(at));
        }

        private boolean isSame(int i, int j) {
            return form.charAt(i - 1) == print.text().charAt(j - 1);
        }
    }
}
