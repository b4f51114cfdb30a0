package io.beianflow.check;

import java.util.Comparator;

/** JSON pointers in the order a reader expects: item 2 before item 10. */
final class Targets {
    static final Comparator<String> ORDER = Targets::compare;

    private Targets() {}

    private static int compare(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = compareToken(left[i], right[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareToken(String left, String right) {
        boolean positions = left.matches("\\d{1,9}") && right.matches("\\d{1,9}");
        return positions ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right)) : left.compareTo(right);
    }
}
