package io.beianflow.pages.task;

import io.beianflow.check.FindingView;
import io.beianflow.material.MaterialVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that is needed or there.
 *
 * @param required whether its absence is found fault with
 * @param severity of its absence, null when it may be left out
 * @param source why it is needed
 * @param versions newest first
 */
public record Slot(
        String type,
        @Nullable String product,
        @Nullable String name,
        boolean required,
        @Nullable String severity,
        @Nullable String source,
        List<MaterialVersion> versions,
        List<FindingView> findings) {
    public Slot {
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
    }

    public boolean isMissing() {
        return versions.isEmpty();
    }
}
