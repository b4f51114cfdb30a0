package io.beianflow.check;

import java.util.Comparator;

/** Versions of packs in the order they came out: 2026.2 before 2026.10. */
final class Versions {
    static final Comparator<String> ORDER = Versions::compare;

    private static final String RELEASE = "\\d{4}\\.\\d{1,4}";

    private Versions() {}

    static boolean isRelease(String version) {
        return version.matches(RELEASE);
    }

    private static int compare(String one, String other) {
        if (isRelease(one) && isRelease(other)) {
            String[] left = one.split("\\.", -1);
            String[] right = other.split("\\.", -1);
            int years = left[0].compareTo(right[0]);
            return years == 0 ? Integer.compare(Integer.parseInt(left[1]), Integer.parseInt(right[1])) : years;
        }
        return one.compareTo(other);
    }
}
