package io.beianflow.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a package by their names inside it, whatever they lie in. */
class PackageFiles implements Unpacked {
    static final PackageFiles NONE = new PackageFiles(Map.of());

    private final Map<String, PackageMaterial.Content> byName;

    PackageFiles(Map<String, PackageMaterial.Content> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    PackageMaterial.@Nullable Content find(String name) {
        return byName.get(name);
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Override
    public void delete() {}
}
