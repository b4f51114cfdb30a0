package io.beianflow.material;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document of a filing in all its versions, oldest first. */
public record MaterialSlot(
        MaterialType type,
        @Nullable String product,
        @Nullable String name,
        List<MaterialVersion> versions) {
    public MaterialSlot {
        versions = List.copyOf(versions);
    }

    static MaterialSlot of(List<MaterialVersion> versions) {
        MaterialVersion first = versions.get(0);
        return new MaterialSlot(first.type(), first.product(), first.name(), versions);
    }

    public MaterialVersion latest() {
        return versions.get(versions.size() - 1);
    }
}
