package io.beianflow.check;

import io.beianflow.refusal.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The YAML files of packs by their path below the folder, such as {@code 2026.1/regions/35.yaml}. */
final class PackFiles {
    private static final int MOST_FILES = 500;

    private PackFiles() {}

    /** Those that come with the product. */
    static SortedMap<String, byte[]> shipped() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:rules/**/*.yaml")) {
                String path = file.getURL().toString();
                try (InputStream in = file.getInputStream()) {
                    files.put(path.substring(path.lastIndexOf("/rules/") + "/rules/".length()), in.readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** Those of the house; links are not followed. */
    static SortedMap<String, byte[]> in(Path folder, List<Fault> faults) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        paths(folder, faults).forEach((name, path) -> {
            try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                files.put(name, in.readNBytes(PackYaml.MOST_BYTES + 1));
            } catch (IOException unreadable) {
                faults.add(fault(name, "pack-unreadable"));
            }
        });
        return files;
    }

    /** What tells that something in the folder has changed: names, sizes and times. */
    static String state(Path folder) {
        StringBuilder state = new StringBuilder();
        paths(folder, new java.util.ArrayList<>()).forEach((name, path) -> {
            try {
                state.append(name)
                        .append(' ')
                        .append(Files.size(path))
                        .append(' ')
                        .append(Files.getLastModifiedTime(path))
                        .append('\n');
            } catch (IOException unreadable) {
                state.append(name).append(" ?\n");
            }
        });
        return state.toString();
    }

    private static Map<String, Path> paths(Path folder, List<Fault> faults) {
        SortedMap<String, Path> paths = new TreeMap<>();
        try (Stream<Path> found = Files.find(
                folder,
                3,
                (path, about) ->
                        about.isRegularFile() && path.getFileName().toString().endsWith(".yaml"))) {
            found.limit(MOST_FILES)
                    .forEach(
                            path -> paths.put(folder.relativize(path).toString().replace('\\', '/'), path));
        } catch (IOException | UncheckedIOException unreadable) {
            faults.add(fault(folder.toString(), "pack-unreadable"));
        }
        return paths;
    }

    private static Fault fault(String file, String code) {
        return new Fault(Fault.Kind.FILE, file, code, List.of());
    }
}
