package io.beianflow.check;

import io.beianflow.refusal.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Makes packs of files: {@code <version>/pack.yaml} and {@code <version>/regions/<province>.yaml}. */
final class PackShelf {
    private static final String VERSION = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    private final PackRights rights;
    private final boolean own;
    private final Map<String, Pack> bases;
    private final List<Fault> faults = new ArrayList<>();

    /** @param bases packs to start from, by version */
    PackShelf(PackRights rights, boolean own, Map<String, Pack> bases) {
        this.rights = rights;
        this.own = own;
        this.bases = new TreeMap<>(bases);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The packs without fault, by version. */
    SortedMap<String, Pack> packs(SortedMap<String, byte[]> files) {
        SortedMap<String, Pack> packs = new TreeMap<>(Versions.ORDER);
        Set<String> used = new HashSet<>();
        for (String file : files.keySet()) {
            if (file.endsWith("/pack.yaml") && file.split("/", -1).length == 2) {
                Pack pack = pack(file, files, used);
                if (pack != null) {
                    packs.put(pack.version(), pack);
                    if (!own) {
                        bases.put(pack.version(), pack);
                    }
                }
            }
        }
        files.keySet().stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> faults.add(new Fault(Fault.Kind.FILE, file, "pack-stray", List.of())));
        return packs;
    }

    private @Nullable Pack pack(String file, SortedMap<String, byte[]> files, Set<String> used) {
        int before = faults.size();
        String folder = file.substring(0, file.indexOf('/'));
        Map<String, byte[]> regions = new TreeMap<>(files.subMap(folder + "/regions/", folder + "/regions/~"));
        used.add(file);
        used.addAll(regions.keySet());
        PackReader opening = new PackReader(file, rights, null, faults);
        MappingNode root = opening.nodes(content(files, file)).orElse(null);
        if (root == null) {
            return null;
        }
        PackReader.Head head = opening.head(root);
        Pack base = head.base() == null ? null : bases.get(head.base());
        refuseHead(opening, root, head, folder, base);
        if (faults.size() > before) {
            return null;
        }
        PackContent below = base == null ? null : base.content();
        PackContent said = new PackReader(file, rights, below, faults).pack(root);
        PackContent whole = below == null ? said : said.over(below);
        SortedMap<String, PackContent> provinces = new TreeMap<>(base == null ? Map.of() : base.regions());
        regions.forEach((path, bytes) -> region(path, bytes, whole, provinces));
        return faults.size() > before
                ? null
                : new Pack(folder, head.base(), head.from(), head.to(), own, whole, provinces);
    }

    private void refuseHead(
            PackReader reader, MappingNode root, PackReader.Head head, String folder, @Nullable Pack base) {
        if (head.version() == null || !head.version().matches(VERSION)) {
            reader.fault(root, "version", "pack-no-version");
        } else if (!head.version().equals(folder)) {
            reader.fault(root, "version", "pack-other-version", head.version(), folder);
        } else if (bases.containsKey(folder)) {
            reader.fault(root, "version", "pack-shipped-version", folder);
        }
        if (head.base() != null && base == null) {
            reader.fault(root, "base", "pack-unknown-base", head.base(), String.join(", ", bases.keySet()));
        } else if (own && head.base() == null) {
            reader.fault(root, "base", "pack-no-base", String.join(", ", bases.keySet()));
        }
    }

    private void region(String file, byte[] bytes, PackContent whole, SortedMap<String, PackContent> provinces) {
        String province = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        if (!province.matches("[1-8]\\d")) {
            faults.add(new Fault(Fault.Kind.FILE, file, "pack-no-province", List.of("1", province)));
            return;
        }
        PackContent before = provinces.getOrDefault(province, PackContent.EMPTY);
        PackReader reader = new PackReader(file, rights, before.over(whole), faults);
        reader.nodes(bytes).map(reader::region).ifPresent(said -> provinces.put(province, said.over(before)));
    }

    private static byte[] content(SortedMap<String, byte[]> files, String file) {
        byte[] bytes = files.get(file);
        return bytes == null ? new byte[0] : bytes;
    }
}
