package io.beianflow.similarity;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An earlier text that others are compared with.
 *
 * @param filing the filing it belongs to, as people call it
 * @param file its name there
 * @param owners everything that tells whose it is; two texts with one in common are of one filer
 * @param company the tenant that may know of it; null when everybody may
 */
public record Source(
        String filing,
        String file,
        Set<String> owners,
        @Nullable String company) {
    static final Comparator<Source> ORDER = Comparator.comparing(Source::filing).thenComparing(Source::file);

    public Source {
        owners = Set.copyOf(owners);
    }

    public boolean isOf(Set<String> others) {
        return owners.stream().anyMatch(others::contains);
    }
}
