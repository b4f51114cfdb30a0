package io.beianflow.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of files inside a package: relative, forward slashes, never above the root. */
final class PackageNames {
    private static final int LONGEST = 500;

    private PackageNames() {}

    /**
     * The absolute name of a file, read as UTF-8 whatever the locale of the process: its text form loses what a plain locale cannot
     * write, its URI has every byte.
     */
    static String of(Path file) {
        String uri = file.toAbsolutePath().normalize().toUri().getRawPath();
        String name = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** Composed characters (macOS writes decomposed ones) and no {@code .} steps. */
    static String normal(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : Normalizer.normalize(name, Normalizer.Form.NFC).split("/", -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** Key of the texts about what is wrong with a name in {@code materials}; null when nothing is. */
    static @Nullable String faultOfMaterial(String name) {
        return name.isBlank() ? "package-name-blank" : faultOf(name);
    }

    /** Key of the texts about what is wrong; null when nothing is. */
    static @Nullable String faultOf(String name) {
        if (name.length() > LONGEST) {
            return "package-name-long";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "package-name-control";
        }
        if (name.indexOf('\\') >= 0) {
            return "package-name-backslash";
        }
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
            return "package-name-absolute";
        }
        return List.of(name.split("/", -1)).contains("..") ? "package-name-leaves" : null;
    }
}
