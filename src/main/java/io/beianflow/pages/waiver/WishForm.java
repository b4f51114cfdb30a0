package io.beianflow.pages.waiver;

import io.beianflow.check.FindingView;
import io.beianflow.check.Waivers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a browser sends: an empty field is one that the finding does not have. */
public record WishForm(
        @Nullable String rule,
        @Nullable String target,
        @Nullable String file,
        @Nullable String value,
        @Nullable String why,
        @Nullable String until) {
    Waivers.Wish wish() {
        return new Waivers.Wish(rule, said(target), said(file), said(value), why, until);
    }

    /** Whether it was filled in for this finding. */
    public boolean isFor(FindingView finding) {
        return finding.rule().equals(rule)
                && Objects.equals(finding.target(), said(target))
                && Objects.equals(finding.file(), said(file))
                && (said(value) == null || Objects.equals(finding.value(), value));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
