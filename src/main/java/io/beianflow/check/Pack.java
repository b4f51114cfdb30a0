package io.beianflow.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rule pack, complete: what it takes from its base is in it.
 *
 * @param base the version it was made from; null for the first
 * @param from first day of submission it is meant for; null for ever before
 * @param to last day of submission; null for ever after
 * @param own whether it came from the folder of the house, not with the product
 * @param regions what provinces do differently, by the first two digits of GB/T 2260
 */
public record Pack(
        String version,
        @Nullable String base,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean own,
        PackContent content,
        SortedMap<String, PackContent> regions) {
    /** The one to take comes last: the later start, then the house's own, then the later version. */
    static final Comparator<Pack> ORDER = Comparator.comparing(
                    (Pack pack) -> pack.from == null ? LocalDate.MIN : pack.from)
            .thenComparing(Pack::own)
            .thenComparing(Pack::version, Versions.ORDER);

    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a rule was there when this pack was made; later rules come with later packs. */
    boolean knows(Rule rule) {
        String release = own && base != null ? base : version;
        return !Versions.isRelease(rule.since()) || Versions.ORDER.compare(rule.since(), release) <= 0;
    }

    /** With the thresholds, words and patterns of a later state where this one has none; rules stay as they are. */
    Pack completedBy(PackContent later) {
        PackContent defaults =
                new PackContent(later.thresholds(), later.words(), later.patterns(), PackContent.EMPTY.rules());
        return new Pack(version, base, from, to, own, content.over(defaults), regions);
    }

    PackContent in(@Nullable String province) {
        PackContent region = province == null ? null : regions.get(province);
        return region == null ? content : region.over(content);
    }
}
