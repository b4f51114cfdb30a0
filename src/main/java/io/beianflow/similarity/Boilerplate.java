package io.beianflow.similarity;

import java.util.Set;

/**
 * What everybody writes, so that it says nothing about copying: the template's headings, quoted law, and what many filers have.
 *
 * @param template fingerprints of headings and law
 * @param filers so many may share a fingerprint in any archive
 * @param percent of the filers that may share one in a large archive
 */
public record Boilerplate(Set<Long> template, int filers, int percent) {
    public Boilerplate {
        template = Set.copyOf(template);
    }

    boolean isTemplate(long hash) {
        return template.contains(hash);
    }

    boolean isCommon(long sharing, int all) {
        return sharing > Math.max(filers, (long) all * percent / 100);
    }
}
